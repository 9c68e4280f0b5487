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
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;

/**
 * The computation graph: operations as cards with value and gradient, local derivatives on the wires between them. The arrays of its pictures are
 * {@code value-3} and {@code gradient-3} for node 3.
 */
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

    /** Nodes at which a run stops. */
    public void setBreakpoints(List<Integer> nodes) {
        getElement().setPropertyList("breakpoints", nodes);
    }

    public Registration onLook(ComponentEventListener<Look> listener) {
        return addListener(Look.class, listener);
    }

    public Registration onRunTo(ComponentEventListener<RunTo> listener) {
        return addListener(RunTo.class, listener);
    }

    public Registration onBreakpoint(ComponentEventListener<Breakpoint> listener) {
        return addListener(Breakpoint.class, listener);
    }

    /** What somebody did with one of the nodes. It may arrive when another graph has taken the place of the one it was done with. */
    public abstract static class AtNode extends ComponentEvent<GraphCanvas> {

        /** Of the {@link GraphDrawing}. */
        public final int version;

        /** -1 for none. */
        public final int node;

        AtNode(GraphCanvas source, boolean fromClient, int version, int node) {
            super(source, fromClient);
            this.version = version;
            this.node = node;
        }
    }

    /** A number was chosen to be looked at. */
    @DomEvent("pg-look")
    public static class Look extends AtNode {

        /** In one row of the batch, or in the whole of a parameter. */
        public final int element;

        public Look(
                GraphCanvas source, boolean fromClient, @EventData("event.detail.version") int version,
                @EventData("event.detail.node") int node, @EventData("event.detail.element") int element) {
            super(source, fromClient, version, node);
            this.element = element;
        }
    }

    /** The run is to go on until a node has been computed, or until the backward pass has gone through it. */
    @DomEvent("pg-run-to")
    public static class RunTo extends AtNode {

        public final boolean backward;

        public RunTo(
                GraphCanvas source, boolean fromClient, @EventData("event.detail.version") int version,
                @EventData("event.detail.node") int node, @EventData("event.detail.backward") boolean backward) {
            super(source, fromClient, version, node);
            this.backward = backward;
        }
    }

    /** A breakpoint was set on a node, or taken away from it. */
    @DomEvent("pg-breakpoint")
    public static class Breakpoint extends AtNode {

        public Breakpoint(
                GraphCanvas source, boolean fromClient, @EventData("event.detail.version") int version, @EventData("event.detail.node") int node) {
            super(source, fromClient, version, node);
        }
    }
}
