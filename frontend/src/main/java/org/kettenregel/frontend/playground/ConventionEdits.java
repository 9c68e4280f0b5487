package org.kettenregel.frontend.playground;

import java.util.Optional;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;

/** What lectures do otherwise in the experiment itself: 1/n or 1/2n, labels 0 and 1 or -1 and +1. Numbers depend on it. */
final class ConventionEdits {

    private ConventionEdits() {}

    /** Whether squared errors are divided by 2n; empty where there are none. */
    static Optional<Boolean> halved(Experiment experiment) {
        return experiment.expression().isEmpty() && experiment.loss() instanceof MeanSquaredError squares ? Optional.of(squares.halved()) : Optional.empty();
    }

    static Experiment halved(Experiment experiment, boolean halved) {
        return halved(experiment).isEmpty() ? experiment : ExperimentEdits.loss(experiment, new MeanSquaredError(halved));
    }

    /** Whether two classes are told apart by -1 and +1, rather than by 0 and 1; empty for what are no classes. */
    static Optional<Boolean> signed(Experiment experiment) {
        LossSpec loss = experiment.loss();
        if (experiment.expression().isPresent() || loss.reconstructs() || !(experiment.data().signature().targets() instanceof Targets.Classes classes)) {
            return Optional.empty();
        }
        if (loss.labels().isPresent()) {
            return loss.labels().filter(labels -> labels != TargetEncoding.INDEX).map(labels -> labels == TargetEncoding.SIGNED);
        }
        int units = Outline.of(experiment).layers().get(experiment.output().key()).units();
        return classes.names().size() == 2 && units == 1 ? Optional.of(!last(experiment).betweenZeroAndOne()) : Optional.empty();
    }

    private static Activation last(Experiment experiment) {
        return experiment.specOf(experiment.output()).activation();
    }

    /** The other labels, with what goes with them: the rule of a perceptron, or sigmoid and tanh at the end. The same experiment where they are a matter of the loss. */
    static Experiment signed(Experiment experiment, boolean signed) {
        if (signed(experiment).filter(now -> now != signed).isEmpty()) {
            return experiment;
        }
        if (experiment.loss() instanceof PerceptronLoss) {
            return ExperimentEdits.loss(experiment, PerceptronLoss.forLabels(signed));
        }
        Activation other = signed ? new Tanh() : new Sigmoid();
        boolean follows = experiment.loss().labels().isEmpty() && (last(experiment) instanceof Tanh || last(experiment) instanceof Sigmoid);
        return follows && experiment.output().spec() instanceof Dense dense
                ? ExperimentEdits.spec(experiment, experiment.output().id(), spec -> new Dense(dense.units(), other, dense.bias(), dense.initializer()))
                : experiment;
    }

    /** Whether the labels can be written in another way without another loss. */
    static boolean choosesLabels(Experiment experiment) {
        return signed(experiment).filter(now -> !signed(experiment, !now).equals(experiment)).isPresent();
    }
}
