package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.kettenregel.frontend.component.data.FormulaText;
import tools.jackson.databind.node.NullNode;

/** A formula in three lines, of a value and of its gradient: symbols, numbers put in, result; beneath them the numbers it is to be compared with. */
@Tag("pg-formula")
@JsModule("./components/formula/pg-formula.ts")
@NpmPackage(value = "lit", version = "3.3.3")
@NpmPackage(value = "katex", version = "0.19.1")
public class FormulaLines extends LiveComponent {

    public FormulaLines() {
        super("formula");
    }

    /** Stands where there is nothing to explain; empty for the usual words. */
    public void setHint(String words) {
        getElement().setProperty("hint", words);
    }

    /** Empty: a sentence says how one comes to see a formula. */
    public void setExplanation(Optional<FormulaText> explanation) {
        explanation.ifPresentOrElse(
                text -> getElement().setPropertyBean("explanation", text),
                () -> getElement().setPropertyJson("explanation", NullNode.getInstance()));
    }

    public Registration onPick(ComponentEventListener<Pick> listener) {
        return addListener(Pick.class, listener);
    }

    public Registration onTerms(ComponentEventListener<Terms> listener) {
        return addListener(Terms.class, listener);
    }

    /** A number in the formula was chosen, to see where it comes from. */
    @DomEvent("pg-pick-number")
    public static class Pick extends ComponentEvent<FormulaLines> {

        public final int node;
        public final int element;

        /** Of the batch; -1 for what all samples share. */
        public final int row;

        public Pick(
                FormulaLines source, boolean fromClient, @EventData("event.detail.node") int node, @EventData("event.detail.element") int element,
                @EventData("event.detail.row") int row) {
            super(source, fromClient);
            this.node = node;
            this.element = element;
            this.row = row;
        }
    }

    /** All summands were asked for. */
    @DomEvent("pg-terms")
    public static class Terms extends ComponentEvent<FormulaLines> {

        public final boolean gradient;

        public Terms(FormulaLines source, boolean fromClient, @EventData("event.detail.gradient") boolean gradient) {
            super(source, fromClient);
            this.gradient = gradient;
        }
    }
}
