package org.kettenregel.backend.loss;

import java.util.Optional;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.OneHot;

/** The categorical cross-entropy of targets that are the numbers of their classes, one column instead of one per class, as Keras has it. */
@Named(order = 3, id = "sparse-categorical-cross-entropy")
public record SparseCategoricalCrossEntropyLoss(@Knob boolean fromLogits) implements LossSpec {

    public SparseCategoricalCrossEntropyLoss() {
        this(false);
    }

    @Override
    public boolean categorical() {
        return true;
    }

    @Override
    public Optional<TargetEncoding> labels() {
        return Optional.of(TargetEncoding.INDEX);
    }

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node target) {
        Node oneHot = graph.add("one-hot", new OneHot(prediction.shape().width()), target);
        return new CategoricalCrossEntropyLoss(fromLogits).build(graph, prediction, oneHot);
    }
}
