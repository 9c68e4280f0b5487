package org.kettenregel.backend.compile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.HingeLoss;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanAbsoluteError;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
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
        OutputFit fit = ofLast(experiment, signature, output);
        return fit instanceof Fits fits
                ? experiment.heads().stream()
                        .filter(head -> !accepts(head.loss(), fits.encoding()))
                        .<OutputFit>map(head -> new Misfit(Problem.error(new Location.Loss(), "labels-disagree", id(experiment.loss()), id(head.loss()))))
                        .findFirst()
                        .orElse(fit)
                : fit;
    }

    /** A further output is compared with the labels of the last one; a column per class holds 0 and 1, the number of a class is no amount. */
    private static boolean accepts(LossSpec loss, TargetEncoding encoding) {
        Optional<TargetEncoding> wanted = loss.labels();
        return loss.reconstructs()
                || wanted.map(labels -> labels == encoding || labels == TargetEncoding.BINARY && encoding == TargetEncoding.ONE_HOT)
                        .orElse(encoding != TargetEncoding.INDEX);
    }

    private static String id(LossSpec loss) {
        return Catalog.of(LossSpec.class).idOf(loss);
    }

    private static OutputFit ofLast(Experiment experiment, Signature signature, Shape output) {
        Location last = new Location.InLayer(experiment.output().key(), experiment.layers().size());
        int width = output.width();
        if (experiment.loss().reconstructs()) {
            return width == signature.input().width()
                    ? new Fits(TargetEncoding.INPUT)
                    : new Misfit(Problem.error(last, "output-units", signature.input().width(), width));
        }
        return switch (signature.targets()) {
            case Targets.Numbers numbers when experiment.loss().labels().isPresent() ->
                    new Misfit(Problem.error(new Location.Loss(), "loss-needs-classes", id(experiment.loss())));
            case Targets.Numbers numbers -> width == numbers.width()
                    ? new Fits(TargetEncoding.NUMBERS)
                    : new Misfit(Problem.error(last, "output-units", numbers.width(), width));
            case Targets.Classes classes -> forClasses(experiment, classes.names().size(), width, last);
        };
    }

    private static OutputFit forClasses(Experiment experiment, int classes, int width, Location last) {
        if (experiment.loss().categorical() && width == 1) {
            return new Misfit(Problem.error(new Location.Loss(), "loss-needs-columns", id(experiment.loss()), width, classes));
        }
        if (width == classes) {
            TargetEncoding written = experiment.loss().labels().filter(TargetEncoding.INDEX::equals).orElse(TargetEncoding.ONE_HOT);
            return accepts(experiment.loss(), written)
                    ? new Fits(written)
                    : new Misfit(Problem.error(new Location.Loss(), "loss-needs-one-output", id(experiment.loss()), width));
        }
        if (classes == 2 && width == 1) {
            return new Fits(experiment.loss().labels().orElseGet(() -> toLastLayer(experiment)));
        }
        return new Misfit(classes == 2
                ? Problem.error(last, "output-units-binary", width)
                : Problem.error(last, "output-units", classes, width));
    }

    /** Sigmoid and step answer 0 or 1; other outputs are compared with -1 and +1. */
    private static TargetEncoding toLastLayer(Experiment experiment) {
        return experiment.specOf(experiment.output()).activation().betweenZeroAndOne() ? TargetEncoding.BINARY : TargetEncoding.SIGNED;
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
            case NEITHER -> experiment.loss().scores() && activation.betweenZeroAndOne()
                    ? Stream.of(Problem.note(last, "not-scores", id(experiment.loss())))
                    : Stream.of();
        };
        Stream<Problem> steps = Stream.iterate(0, i -> i < experiment.layers().size(), i -> i + 1)
                .filter(i -> experiment.layers().get(i).spec().activation() instanceof Step)
                .map(i -> Problem.note(new Location.InLayer(experiment.layers().get(i).key(), i + 1), "no-slope"));
        return Stream.of(output, steps, unread(experiment)).flatMap(notes -> notes).toList();
    }

    /** A layer from which nothing goes on learns nothing. */
    private static Stream<Problem> unread(Experiment experiment) {
        Set<Integer> used = Stream.concat(
                        experiment.layers().stream().flatMap(layer -> layer.inputs().stream()), experiment.heads().stream().map(Head::layer))
                .collect(Collectors.toSet());
        return IntStream.range(0, experiment.layers().size() - 1)
                .filter(i -> !used.contains(experiment.layers().get(i).id()))
                .mapToObj(i -> Problem.note(new Location.InLayer(experiment.layers().get(i).key(), i + 1), "unread"));
    }

    enum Logits { FROM_LOGITS, FROM_PROBABILITIES, NEITHER }

    private static Logits logits(LossSpec loss) {
        return switch (loss) {
            case BinaryCrossEntropyLoss binary -> binary.fromLogits() ? Logits.FROM_LOGITS : Logits.FROM_PROBABILITIES;
            case CategoricalCrossEntropyLoss categorical -> categorical.fromLogits() ? Logits.FROM_LOGITS : Logits.FROM_PROBABILITIES;
            case SparseCategoricalCrossEntropyLoss sparse -> sparse.fromLogits() ? Logits.FROM_LOGITS : Logits.FROM_PROBABILITIES;
            case ReconstructionLoss reconstruction -> switch (reconstruction.measure()) {
                case SQUARES -> Logits.NEITHER;
                case CROSS_ENTROPY -> Logits.FROM_PROBABILITIES;
            };
            case MeanSquaredError _, MeanAbsoluteError _, HuberLoss _, HingeLoss _, PerceptronLoss _ -> Logits.NEITHER;
        };
    }
}
