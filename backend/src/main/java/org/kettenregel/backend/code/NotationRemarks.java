package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.MeanSquaredError;

/** Comments for where a library writes dense layers and losses otherwise than the reader does. */
final class NotationRemarks {

    private NotationRemarks() {}

    static List<String> of(Experiment experiment, Dialect dialect, Notation notation) {
        List<String> remarks = new ArrayList<>();
        if (experiment.layers().stream().anyMatch(layer -> layer.spec() instanceof Dense)) {
            weights(dialect, notation, remarks);
            if (notation.biasNode()) {
                remarks.add("The weights of the constant 1 are a vector of their own here, the bias.");
            }
        }
        if (experiment.loss() instanceof MeanSquaredError squares && squares.halved()) {
            remarks.add("The squared errors are divided by 2n: libraries divide by n, the 0.5 below is the rest.");
        }
        return remarks;
    }

    private static void weights(Dialect dialect, Notation notation, List<String> remarks) {
        if (dialect.torch()) {
            remarks.add("nn.Linear keeps W as (units, inputs), " + (notation.weightsInFront() ? "as in W x + b." : "the transpose of the W in x W + b."));
        } else if (notation.weightsInFront()) {
            remarks.add("Dense keeps W as (inputs, units), the transpose of the W in W x + b.");
        }
    }
}
