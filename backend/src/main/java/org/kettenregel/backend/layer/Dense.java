package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.AddBias;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Every unit sees every input: f(x W + b), in each step of a sequence with the same weights. A linear activation adds no node. */
@Named(order = 1, id = "dense")
public record Dense(
        @Knob(min = 1, max = 1024, step = 1) int units,
        @Knob Activation activation,
        @Knob boolean bias,
        @Knob Initializer initializer) implements LayerSpec {

    public Dense {
        Units.require("dense layer", units);
    }

    public Dense() {
        this(4, new Tanh());
    }

    public Dense(int units, Activation activation) {
        this(units, activation, true, new GlorotUniform());
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        if (!x.shape().batched() || x.shape().sizes().isEmpty() || x.shape().sizes().size() > 2) {
            throw new ShapeMismatch("dense layer", "(n, features) or (n, steps, features)", x.shape().toString());
        }
        int features = x.shape().sizes().getLast();
        Fans fans = new Fans(features, units);
        Node weights = graph.source("weights", new Parameter(Shape.fixed(features, units), Parameter.Role.WEIGHT, initializer, fans));
        Node biases = bias
                ? graph.source("bias", new Parameter(Shape.fixed(units), Parameter.Role.BIAS, new Zeros(), fans))
                : null;
        Node z = graph.add("product", new MatMul(), x, weights);
        if (biases != null) {
            z = graph.add("sum", new AddBias(), z, biases);
        }
        return activation instanceof Linear ? z : graph.add("activation", activation.op(), z);
    }
}
