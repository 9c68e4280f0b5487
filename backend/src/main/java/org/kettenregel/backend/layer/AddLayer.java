package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Add;

/** The sum of two or more layers of one shape, as in a skip connection. */
@Named(order = 50, id = "add")
public record AddLayer() implements LayerSpec {

    @Override
    public boolean joins() {
        return true;
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node sum = inputs.getFirst();
        for (int i = 1; i < inputs.size(); i++) {
            sum = graph.add("sum" + i, new Add(), sum, inputs.get(i));
        }
        return sum;
    }
}
