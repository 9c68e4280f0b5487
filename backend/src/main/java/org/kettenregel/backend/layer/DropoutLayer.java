package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Dropout;

/** Forgets some of its inputs in every training step, another choice each time, so that no unit relies on a single other one. */
@Named(order = 4, id = "dropout")
public record DropoutLayer(@Knob(min = 0, max = 0.9, step = 0.05) double rate) implements LayerSpec {

    public DropoutLayer {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("dropout layer: the rate must be at least 0 and below 1, found " + rate);
        }
    }

    public DropoutLayer() {
        this(0.5);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        return graph.add("dropout", new Dropout(rate), inputs.getFirst());
    }
}
