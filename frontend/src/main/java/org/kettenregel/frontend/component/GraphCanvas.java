package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;

/** The computation graph: operations as cards with value and gradient, local derivatives on the wires between them. */
@Tag("pg-graph")
@JsModule("./components/graph/pg-graph.ts")
@NpmPackage(value = "lit", version = "3.3.3")
@NpmPackage(value = "@dagrejs/dagre", version = "3.1.3")
public class GraphCanvas extends LiveComponent {

    public GraphCanvas() {
        super("graph");
    }

    public void setGraph(GraphDrawing graph) {
        getElement().setPropertyBean("graph", graph);
    }

    public void setNumbers(GraphNumbers numbers) {
        getElement().setPropertyBean("numbers", numbers);
    }

    public Registration onLook(ComponentEventListener<Look> listener) {
        return addListener(Look.class, listener);
    }

    /** A node was chosen to be looked at, or none (-1). */
    @DomEvent("pg-look")
    public static class Look extends ComponentEvent<GraphCanvas> {

        public final int node;

        public Look(GraphCanvas source, boolean fromClient, @EventData("event.detail.node") int node) {
            super(source, fromClient);
            this.node = node;
        }
    }
}
