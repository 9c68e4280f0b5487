package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;

/** What a layer is; adding one means one record with its knobs, and its name in {@code permits}. */
public sealed interface LayerSpec
        permits Dense, ActivationLayer, AddLayer, DropoutLayer, NoiseLayer, Augmentation, SharedLayer, MultiplyLayer, ConcatenateLayer,
                BatchNormalization, LayerNormalization, EmbeddingLayer, Flatten, ReshapeLayer, SliceLayer, SimpleRnn, Lstm, Gru, PRelu,
                Conv2D, TransposedConvolution, MaxPooling, AveragePooling, GlobalAveragePooling, Upsampling,
                ExpressionLayer {

    /** Adds the layer's nodes behind {@code inputs} and returns the last; throws ShapeMismatch when they do not fit. */
    Node build(GraphBuilder graph, List<Node> inputs);

    /** What the layer ends with. */
    default Activation activation() {
        return new Linear();
    }

    /** Whether the layer joins two or more others; all others take one. */
    default boolean joins() {
        return false;
    }
}
