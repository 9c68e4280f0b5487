package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Optional;
import org.kettenregel.frontend.component.data.NamedTensor;
import org.kettenregel.frontend.component.data.TermsFigures;
import tools.jackson.databind.node.NullNode;

/**
 * All summands of a number as a table, the largest first or in the order of the tensors. Its arrays, in that order, are {@code left} and
 * {@code right}, the factors, {@code numbers}, their places in the sum, and {@code places}: node, element and
 * row of the batch of the left factor and of the right one, six numbers a summand; node -1 where it was computed on the way, row -1 where it is shared.
 */
@Tag("pg-terms")
@JsModule("./components/terms/pg-terms.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class TermsTable extends LiveComponent {

    public TermsTable() {
        super("terms");
    }

    /** Empty: the number is not computed yet. */
    public void setSum(Optional<TermsFigures> sum) {
        sum.ifPresentOrElse(
                figures -> getElement().setPropertyBean("sum", figures),
                () -> getElement().setPropertyJson("sum", NullNode.getInstance()));
    }

    /** Whether the summands of the gradient are asked for. */
    public void setGradient(boolean gradient) {
        getElement().setProperty("gradient", gradient);
    }

    /** Those in which the factors stand. */
    public void setTensors(List<NamedTensor> tensors) {
        getElement().setPropertyList("tensors", tensors);
    }

    public Registration onSide(ComponentEventListener<Side> listener) {
        return addListener(Side.class, listener);
    }

    public Registration onPick(ComponentEventListener<Pick> listener) {
        return addListener(Pick.class, listener);
    }

    /** The summands of the value or of the gradient are to be seen. */
    @DomEvent("pg-side")
    public static class Side extends ComponentEvent<TermsTable> {

        public final boolean gradient;

        public Side(TermsTable source, boolean fromClient, @EventData("event.detail.gradient") boolean gradient) {
            super(source, fromClient);
            this.gradient = gradient;
        }
    }

    /** A factor was chosen, to see where it comes from. */
    @DomEvent("pg-pick-factor")
    public static class Pick extends ComponentEvent<TermsTable> {

        public final int node;
        public final int element;

        /** Of the batch; -1 for what all samples share. */
        public final int row;

        public Pick(
                TermsTable source, boolean fromClient, @EventData("event.detail.node") int node, @EventData("event.detail.element") int element,
                @EventData("event.detail.row") int row) {
            super(source, fromClient);
            this.node = node;
            this.element = element;
            this.row = row;
        }
    }
}
