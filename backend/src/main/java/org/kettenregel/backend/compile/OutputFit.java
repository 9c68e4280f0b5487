package org.kettenregel.backend.compile;

import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.shape.Shape;

/** Whether the last layer answers what the data ask, and how the targets have to be written for it. */
sealed interface OutputFit {

    record Fits(TargetEncoding encoding) implements OutputFit {}

    record Misfit(Problem problem) implements OutputFit {}

    static OutputFit of(Experiment experiment, Signature signature, Shape output) {
        Location last = new Location.InLayer(experiment.output().key(), experiment.layers().size());
        int width = output.width();
        if (experiment.loss().reconstructs()) {
            return width == signature.input().width()
                    ? new Fits(TargetEncoding.INPUT)
                    : new Misfit(Problem.error(last, "output-units", signature.input().width(), width));
        }
        return switch (signature.targets()) {
            case Targets.Numbers numbers when experiment.loss().wantsProbabilities() ->
                    new Misfit(Problem.error(new Location.Loss(), "loss-needs-classes", Catalog.of(LossSpec.class).idOf(experiment.loss())));
            case Targets.Numbers numbers -> width == numbers.width()
                    ? new Fits(TargetEncoding.NUMBERS)
                    : new Misfit(Problem.error(last, "output-units", numbers.width(), width));
            case Targets.Classes classes -> forClasses(experiment, classes.names().size(), width, last);
        };
    }

    private static OutputFit forClasses(Experiment experiment, int classes, int width, Location last) {
        if (experiment.loss().categorical() && width == 1) {
            return new Misfit(Problem.error(new Location.Loss(), "loss-needs-columns", width, classes));
        }
        if (width == classes) {
            return new Fits(TargetEncoding.ONE_HOT);
        }
        if (classes == 2 && width == 1) {
            return new Fits(zeroToOne(experiment) ? TargetEncoding.BINARY : TargetEncoding.SIGNED);
        }
        return new Misfit(classes == 2
                ? Problem.error(last, "output-units-binary", width)
                : Problem.error(last, "output-units", classes, width));
    }

    /** Sigmoid and step answer 0 or 1, as does any cross-entropy; other outputs are compared with -1 and +1. */
    private static boolean zeroToOne(Experiment experiment) {
        Activation last = experiment.specOf(experiment.output()).activation();
        return experiment.loss().wantsProbabilities() || last.betweenZeroAndOne();
    }

    /** What is unwise but runs. */
    static List<Problem> notes(Experiment experiment) {
        Location last = new Location.InLayer(experiment.output().key(), experiment.layers().size());
        Activation activation = experiment.specOf(experiment.output()).activation();
        Stream<Problem> output = switch (logits(experiment.loss())) {
            case FROM_LOGITS -> switch (activation) {
                case Softmax _ -> Stream.of(Problem.note(last, "softmax-twice"));
                case Sigmoid _ -> Stream.of(Problem.note(last, "sigmoid-twice"));
                default -> Stream.of();
            };
            case FROM_PROBABILITIES -> activation.betweenZeroAndOne()
                    ? Stream.of()
                    : Stream.of(Problem.note(last, "not-probabilities"));
            case NEITHER -> Stream.of();
        };
        Stream<Problem> steps = Stream.iterate(0, i -> i < experiment.layers().size(), i -> i + 1)
                .filter(i -> experiment.layers().get(i).spec().activation() instanceof Step)
                .map(i -> Problem.note(new Location.InLayer(experiment.layers().get(i).key(), i + 1), "no-slope"));
        return Stream.concat(output, steps).toList();
    }

    enum Logits { FROM_LOGITS, FROM_PROBABILITIES, NEITHER }

    private static Logits logits(LossSpec loss) {
        return switch (loss) {
            case BinaryCrossEntropyLoss binary -> binary.fromLogits() ? Logits.FROM_LOGITS : Logits.FROM_PROBABILITIES;
            case CategoricalCrossEntropyLoss categorical -> categorical.fromLogits() ? Logits.FROM_LOGITS : Logits.FROM_PROBABILITIES;
            default -> Logits.NEITHER;
        };
    }
}
