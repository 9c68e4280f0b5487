package org.kettenregel.backend.loss;

import java.util.Optional;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;

/** What training makes small; adding one means one record and its name in {@code permits}. */
public sealed interface LossSpec
        permits MeanSquaredError, MeanAbsoluteError, HuberLoss, BinaryCrossEntropyLoss, CategoricalCrossEntropyLoss,
                SparseCategoricalCrossEntropyLoss, HingeLoss, PerceptronLoss, ReconstructionLoss {

    /** Adds the nodes of the loss and returns the scalar one; throws ShapeMismatch when prediction and target do not fit. */
    Node build(GraphBuilder graph, Node prediction, Node target);

    /** Whether predictions are class probabilities (or their logits), one column per class. */
    default boolean categorical() {
        return false;
    }

    /** Whether the network is to make its input again, so that the features are the targets, too. */
    default boolean reconstructs() {
        return false;
    }

    /** Whether targets must lie in [0, 1]. */
    default boolean wantsProbabilities() {
        return categorical();
    }

    /** How it wants classes written that do not have a column each; empty where the last layer decides, and for any numbers. */
    default Optional<TargetEncoding> labels() {
        return wantsProbabilities() ? Optional.of(TargetEncoding.BINARY) : Optional.empty();
    }

    /** Whether predictions are scores or logits, so that 0 parts two classes that share one output, however they are written. */
    default boolean scores() {
        return false;
    }
}
