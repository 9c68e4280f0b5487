package org.kettenregel.backend.loss;

import java.util.Optional;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Hinge;
import org.kettenregel.backend.op.Mean;

/** Mean of what scores fall short of a margin of 1, for labels -1 and +1: with a penalty on the weights, a support vector machine. */
@Named(order = 7, id = "hinge")
public record HingeLoss() implements LossSpec {

    @Override
    public Optional<TargetEncoding> labels() {
        return Optional.of(TargetEncoding.SIGNED);
    }

    @Override
    public boolean scores() {
        return true;
    }

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node target) {
        return graph.add("mean", new Mean(), graph.add("hinge", new Hinge(), prediction, target));
    }
}
