package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;
import org.kettenregel.frontend.component.data.UnfoldedDrawing;
import org.kettenregel.frontend.shell.Words;

/** What is inside a layer: its units, its operations, or all of its numbers. It stands in the layer's block on the canvas. */
@Tag("pg-unfold")
@JsModule("./components/unfold/pg-unfold.ts")
@NpmPackage(value = "lit", version = "3.3.3")
@NpmPackage(value = "@dagrejs/dagre", version = "3.1.3")
public class UnfoldedLayer extends LiveComponent {

    public UnfoldedLayer() {
        super("unfold");
        addClassNames("nodrag", "nopan", "nowheel"); // of the canvas around it, which leaves the pointer to it then
    }

    public void setDrawing(UnfoldedDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }

    /** Its operations and what they read. */
    public void setOperations(GraphDrawing operations) {
        getElement().setPropertyBean("operations", operations);
    }

    /** The numbers on its operations. */
    public void setNumbers(GraphNumbers numbers) {
        getElement().setPropertyBean("numbers", numbers);
    }

    public Registration onLevel(ComponentEventListener<Level> listener) {
        return addListener(Level.class, listener);
    }

    public Registration onLook(ComponentEventListener<Look> listener) {
        return addListener(Look.class, listener);
    }

    /** Cards of operations say the same here as in the graph. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        getElement().setPropertyMap("cardTexts", new HashMap<>(new Words(event.getLocale()).under("graph")));
    }

    /** Another level is wanted. */
    @DomEvent("pg-level")
    public static class Level extends ComponentEvent<UnfoldedLayer> {

        /** {@code units}, {@code operations}, {@code scalars} or {@code back}. */
        public final String level;

        public Level(UnfoldedLayer source, boolean fromClient, @EventData("event.detail.level") String level) {
            super(source, fromClient);
            this.level = level;
        }
    }

    /** A number was chosen to be looked at. */
    @DomEvent("pg-look")
    public static class Look extends ComponentEvent<UnfoldedLayer> {

        /** Key of the layer that was shown. */
        public final String layer;

        public final int node;

        /** -1 for none in particular. */
        public final int element;

        public Look(
                UnfoldedLayer source, boolean fromClient, @EventData("event.detail.layer") String layer, @EventData("event.detail.node") int node,
                @EventData("event.detail.element") int element) {
            super(source, fromClient);
            this.layer = layer;
            this.node = node;
            this.element = element;
        }
    }
}
