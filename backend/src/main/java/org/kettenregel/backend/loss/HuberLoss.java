package org.kettenregel.backend.loss;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Huber;
import org.kettenregel.backend.op.Mean;
import org.kettenregel.backend.op.Subtract;

/** Mean of the Huber function of the errors: square for small ones, straight for outliers. */
@Named(order = 6, id = "huber")
public record HuberLoss(@Knob(min = 0.1, max = 5, step = 0.1) double delta) implements LossSpec {

    public HuberLoss {
        if (!(delta > 0)) {
            throw new IllegalArgumentException("Huber loss: delta must be positive, found " + delta);
        }
    }

    public HuberLoss() {
        this(1);
    }

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node target) {
        Node error = graph.add("error", new Subtract(), target, prediction);
        return graph.add("mean", new Mean(), graph.add("huber", new Huber(delta), error));
    }
}
