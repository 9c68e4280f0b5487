package org.kettenregel.backend.layer;

import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.AddBias;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;

/** What follows the weights of a convolution: a bias for each filter, and an activation. A linear one adds no node. */
record Ending(GraphBuilder graph, @Nullable Node biases, Activation activation) {

    /** Adds the bias; call it after the weights, so that parameters stand together. */
    static Ending of(GraphBuilder graph, int filters, boolean bias, Activation activation, Fans fans) {
        Node biases = bias
                ? graph.source("bias", new Parameter(Shape.fixed(filters), Parameter.Role.BIAS, new Zeros(), fans))
                : null;
        return new Ending(graph, biases, activation);
    }

    Node behind(Node convolution) {
        Node z = biases == null ? convolution : graph.add("sum", new AddBias(), convolution, biases);
        return activation instanceof Linear ? z : graph.add("activation", activation.op(), z);
    }
}
