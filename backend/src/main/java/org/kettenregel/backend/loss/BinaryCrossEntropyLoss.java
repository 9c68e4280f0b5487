package org.kettenregel.backend.loss;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.BinaryCrossEntropy;
import org.kettenregel.backend.op.BinaryCrossEntropyWithLogits;
import org.kettenregel.backend.op.Mean;

/** Mean cross-entropy of probabilities with targets 0 and 1; from logits it contains the sigmoid and is stable for any score. */
@Named(order = 1, id = "binary-cross-entropy")
public record BinaryCrossEntropyLoss(@Knob boolean fromLogits) implements LossSpec {

    public BinaryCrossEntropyLoss() {
        this(false);
    }

    @Override
    public boolean wantsProbabilities() {
        return true;
    }

    @Override
    public boolean scores() {
        return fromLogits;
    }

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node target) {
        Node each = graph.add(
                "cross-entropy", fromLogits ? new BinaryCrossEntropyWithLogits() : new BinaryCrossEntropy(), prediction, target);
        return graph.add("mean", new Mean(), each);
    }
}
