package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Multiply;

/** The product of two or more layers of one shape, element by element, as where one layer is the gate of another. */
@Named(order = 51, id = "multiply")
public record MultiplyLayer() implements LayerSpec {

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node product = inputs.getFirst();
        for (int i = 1; i < inputs.size(); i++) {
            product = graph.add("product" + i, new Multiply(), product, inputs.get(i));
        }
        return product;
    }
}
