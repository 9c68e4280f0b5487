package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.GlobalAveragePool;

/** The average of every channel over the whole image, so that one number for each channel is left. */
@Named(order = 14, id = "global-average-pooling")
public record GlobalAveragePooling() implements LayerSpec {

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        return graph.add("pool", new GlobalAveragePool(Images.of("global average pooling layer", x.shape())), x);
    }
}
