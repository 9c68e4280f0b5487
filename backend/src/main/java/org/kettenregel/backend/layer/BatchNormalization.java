package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.op.BatchNorm;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Brings every feature to mean 0 and variance 1 over the batch, then scales and shifts it; asked, it goes by the batches seen in training. */
@Named(order = 20, id = "batch-normalization")
public record BatchNormalization(
        @Knob(min = 0, max = 0.999, step = 0.001) double momentum,
        @Knob(min = 0.00001, max = 0.1, step = 0.00001) double epsilon) implements LayerSpec {

    public BatchNormalization {
        new BatchNorm(momentum, epsilon); // refuses what the operation would
    }

    /** As in Keras. */
    public BatchNormalization() {
        this(0.99, 0.001);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        if (!x.shape().batched() || x.shape().sizes().isEmpty()) {
            throw new ShapeMismatch("batch normalization", "(n, ..., features)", x.shape().toString());
        }
        int features = x.shape().sizes().getLast();
        Node scale = parameter(graph, "scale", features, Parameter.Role.SCALE, new Constant(1));
        Node shift = parameter(graph, "shift", features, Parameter.Role.BIAS, new Zeros());
        Node mean = parameter(graph, "mean", features, Parameter.Role.STATISTIC, new Zeros());
        Node variance = parameter(graph, "variance", features, Parameter.Role.STATISTIC, new Constant(1));
        return graph.add("normalized", new BatchNorm(momentum, epsilon), x, scale, shift, mean, variance);
    }

    private static Node parameter(GraphBuilder graph, String part, int features, Parameter.Role role, Initializer initializer) {
        return graph.source(part, new Parameter(Shape.fixed(features), role, initializer, new Fans(1, 1)));
    }
}
