package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.op.LayerNorm;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Brings the features of every sample to mean 0 and variance 1, then scales and shifts them; the same in training and after. */
@Named(order = 21, id = "layer-normalization")
public record LayerNormalization(@Knob(min = 0.00001, max = 0.1, step = 0.00001) double epsilon) implements LayerSpec {

    public LayerNormalization {
        new LayerNorm(epsilon); // refuses what the operation would
    }

    /** As in Keras. */
    public LayerNormalization() {
        this(0.001);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        if (!x.shape().batched() || x.shape().sizes().isEmpty()) {
            throw new ShapeMismatch("layer normalization", "(n, ..., features)", x.shape().toString());
        }
        Shape features = Shape.fixed(x.shape().sizes().getLast());
        Fans fans = new Fans(1, 1);
        Node scale = graph.source("scale", new Parameter(features, Parameter.Role.SCALE, new Constant(1), fans));
        Node shift = graph.source("shift", new Parameter(features, Parameter.Role.BIAS, new Zeros(), fans));
        return graph.add("normalized", new LayerNorm(epsilon), x, scale, shift);
    }
}
