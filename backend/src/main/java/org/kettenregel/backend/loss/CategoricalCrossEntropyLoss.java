package org.kettenregel.backend.loss;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.CrossEntropy;
import org.kettenregel.backend.op.CrossEntropyWithLogits;
import org.kettenregel.backend.op.Mean;

/** Mean cross-entropy over classes, one output per class; from logits it contains the softmax and is stable for any score. */
@Named(order = 2, id = "categorical-cross-entropy")
public record CategoricalCrossEntropyLoss(@Knob boolean fromLogits) implements LossSpec {

    public CategoricalCrossEntropyLoss() {
        this(false);
    }

    @Override
    public boolean categorical() {
        return true;
    }

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node target) {
        Node each = graph.add("cross-entropy", fromLogits ? new CrossEntropyWithLogits() : new CrossEntropy(), prediction, target);
        return graph.add("mean", new Mean(), each);
    }
}
