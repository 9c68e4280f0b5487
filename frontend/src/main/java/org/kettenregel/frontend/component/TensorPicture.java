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
import org.kettenregel.frontend.component.data.TensorFigures;

/**
 * A tensor and its gradient, as tables of numbers where they are few, else as fields of cells, one colour a number; beside each what all numbers
 * have in common. Its arrays are {@code values} and {@code gradients}, a page of each, and {@code page}: matrix and first row.
 */
@Tag("pg-tensor")
@JsModule("./components/tensor/pg-tensor.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class TensorPicture extends LiveComponent {

    public TensorPicture() {
        super("tensor");
    }

    /** Without the axis of samples; empty for a single number. */
    public void setSizes(List<Integer> sizes) {
        getElement().setPropertyList("sizes", sizes);
    }

    /** The node of the computation graph whose numbers they are. */
    public void setNode(int node) {
        getElement().setProperty("node", node);
    }

    /** The cell that is looked at, row-major. */
    public void setSelected(int element) {
        getElement().setProperty("selected", element);
    }

    public void setFigures(TensorFigures figures) {
        getElement().setPropertyBean("figures", figures);
    }

    /** What the axes are called; empty where they have no names. */
    public void setAxes(List<String> axes) {
        getElement().setPropertyList("axes", axes);
    }

    /** Where all numbers can be fetched that were to be copied, as an array {@code whole}. */
    public void setWhole(String address) {
        getElement().setProperty("whole", address);
    }

    public Registration onPage(ComponentEventListener<Page> listener) {
        return addListener(Page.class, listener);
    }

    public Registration onCopy(ComponentEventListener<Copy> listener) {
        return addListener(Copy.class, listener);
    }

    public Registration onPick(ComponentEventListener<Pick> listener) {
        return addListener(Pick.class, listener);
    }

    public Registration onScope(ComponentEventListener<Scope> listener) {
        return addListener(Scope.class, listener);
    }

    /** A cell was chosen to be looked at. */
    @DomEvent("pg-pick-cell")
    public static class Pick extends ComponentEvent<TensorPicture> {

        public final int element;

        public Pick(TensorPicture source, boolean fromClient, @EventData("event.detail.element") int element) {
            super(source, fromClient);
            this.element = element;
        }
    }

    /** Other rows are to be seen. */
    @DomEvent("pg-page")
    public static class Page extends ComponentEvent<TensorPicture> {

        public final int row;

        public Page(TensorPicture source, boolean fromClient, @EventData("event.detail.row") int row) {
            super(source, fromClient);
            this.row = row;
        }
    }

    /** All values, or all gradients, are to be copied. */
    @DomEvent("pg-copy")
    public static class Copy extends ComponentEvent<TensorPicture> {

        public final String part;

        public Copy(TensorPicture source, boolean fromClient, @EventData("event.detail.part") String part) {
            super(source, fromClient);
            this.part = part;
        }
    }

    /** Colours are to be compared within the tensor, the layer or the network. */
    @DomEvent("pg-scope")
    public static class Scope extends ComponentEvent<TensorPicture> {

        public final String scope;

        public Scope(TensorPicture source, boolean fromClient, @EventData("event.detail.scope") String scope) {
            super(source, fromClient);
            this.scope = scope;
        }
    }
}
