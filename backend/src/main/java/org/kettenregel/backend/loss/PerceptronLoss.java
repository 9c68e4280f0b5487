package org.kettenregel.backend.loss;

import java.util.Optional;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Mean;
import org.kettenregel.backend.op.PerceptronCriterion;

/**
 * Mean perceptron criterion of scores. With one sample per batch, gradient descent on it is the perceptron rule. The rule's step function is in the
 * loss, so the last layer is linear.
 */
@Named(order = 8, id = "perceptron")
public record PerceptronLoss(@Knob PerceptronCriterion.Rule rule) implements LossSpec {

    public PerceptronLoss() {
        this(PerceptronCriterion.Rule.ZERO_ONE);
    }

    /** The rule for labels -1 and +1, or for 0 and 1. */
    public static PerceptronLoss forLabels(boolean signed) {
        return new PerceptronLoss(signed ? PerceptronCriterion.Rule.SIGNED : PerceptronCriterion.Rule.ZERO_ONE);
    }

    @Override
    public Optional<TargetEncoding> labels() {
        return Optional.of(switch (rule) {
            case ZERO_ONE -> TargetEncoding.BINARY;
            case SIGNED, WRONG_SIGN -> TargetEncoding.SIGNED;
        });
    }

    @Override
    public boolean scores() {
        return true;
    }

    @Override
    public Node build(GraphBuilder graph, Node prediction, Node target) {
        return graph.add("mean", new Mean(), graph.add("criterion", new PerceptronCriterion(rule), prediction, target));
    }
}
