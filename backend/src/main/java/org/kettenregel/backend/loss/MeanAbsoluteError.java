package org.kettenregel.backend.loss;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Abs;
import org.kettenregel.backend.op.Mean;
import org.kettenregel.backend.op.Subtract;

/** Mean of the absolute errors. */
@Named(order = 5, id = "mean-absolute-error")
public record MeanAbsoluteError() implements LossSpec {

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node target) {
        Node error = graph.add("error", new Subtract(), target, prediction);
        return graph.add("mean", new Mean(), graph.add("absolute", new Abs(), error));
    }
}
