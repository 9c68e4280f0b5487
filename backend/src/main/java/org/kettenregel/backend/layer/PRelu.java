package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.ParametricRelu;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** A rectifier that learns its slope below 0, one for each unit or channel; all start at 0.25 (He et al. 2015). */
@Named(order = 22, id = "prelu")
public record PRelu() implements LayerSpec {

    private static final double START = 0.25;

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        if (!x.shape().batched() || x.shape().sizes().isEmpty()) {
            throw new ShapeMismatch("PReLU layer", "(n, ..., units)", x.shape().toString());
        }
        Shape slopes = Shape.fixed(x.shape().sizes().getLast());
        Node slope = graph.source("slope", new Parameter(slopes, Parameter.Role.SLOPE, new Constant(START), new Fans(1, 1)));
        return graph.add("activation", new ParametricRelu(), x, slope);
    }
}
