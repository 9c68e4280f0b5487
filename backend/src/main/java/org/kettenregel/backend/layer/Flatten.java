package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Reshape;

/** All numbers of a sample in one row, as a dense layer wants them: (n, height, width, channels) to (n, features). */
@Named(order = 3, id = "flatten")
public record Flatten() implements LayerSpec {

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        return graph.add("flat", new Reshape(List.of(x.shape().width())), x);
    }
}
