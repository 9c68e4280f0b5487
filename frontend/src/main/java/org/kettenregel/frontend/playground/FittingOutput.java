package org.kettenregel.frontend.playground;

import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;

/**
 * Makes the last layer and the loss answer what other data ask, when a person picks them: one sigmoid for two classes, a softmax for more, a
 * linear unit for numbers. Otherwise each change of data would end in a problem.
 */
final class FittingOutput {

    private FittingOutput() {}

    static Experiment adapt(Experiment experiment) {
        Layer last = experiment.output();
        if (!(last.spec() instanceof Dense dense)) {
            return experiment;
        }
        return switch (experiment.data().signature().targets()) {
            case Targets.Numbers numbers -> with(experiment, dense, numbers.width(), new Linear(), new MeanSquaredError());
            case Targets.Classes classes when classes.names().size() == 2 -> with(experiment, dense, 1, new Sigmoid(), new BinaryCrossEntropyLoss());
            case Targets.Classes classes -> with(experiment, dense, classes.names().size(), new Softmax(), new CategoricalCrossEntropyLoss());
        };
    }

    private static Experiment with(Experiment experiment, Dense last, int units, Activation activation, LossSpec loss) {
        boolean fits = last.units() == units && last.activation().getClass() == activation.getClass();
        Experiment wide = fits ? experiment : ExperimentEdits.spec(
                experiment, experiment.output().id(), spec -> new Dense(units, activation, last.bias(), last.initializer()));
        return experiment.loss().getClass() == loss.getClass() ? wide : ExperimentEdits.loss(wide, loss);
    }
}
