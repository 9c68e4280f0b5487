package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Relu;

/** An activation on its own, without weights. */
@Named(order = 2, id = "activation")
public record ActivationLayer(@Knob Activation activation) implements LayerSpec {

    public ActivationLayer() {
        this(new Relu());
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        return graph.add("activation", activation.op(), inputs.getFirst());
    }
}
