package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Concatenate;

/** The features of two or more layers side by side, along the last axis. */
@Named(order = 52, id = "concatenate")
public record ConcatenateLayer() implements LayerSpec {

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        return graph.add("joined", new Concatenate(inputs.size()), inputs.toArray(Node[]::new));
    }
}
