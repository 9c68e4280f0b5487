package org.kettenregel.backend.loss;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Mean;
import org.kettenregel.backend.op.Scale;
import org.kettenregel.backend.op.Square;
import org.kettenregel.backend.op.Subtract;

/** Mean of the squared errors, over 1/n or, halved, over 1/2n; the half is a node of its own. */
@Named(order = 4, id = "mean-squared-error")
public record MeanSquaredError(@Knob boolean halved) implements LossSpec {

    public MeanSquaredError() {
        this(false);
    }

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node target) {
        Node error = graph.add("error", new Subtract(), target, prediction);
        Node mean = graph.add("mean", new Mean(), graph.add("square", new Square(), error));
        return halved ? graph.add("half", new Scale(0.5), mean) : mean;
    }
}
