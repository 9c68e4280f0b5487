package org.kettenregel.backend.compile;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Activations;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;

/**
 * What may let the last layer answer what the data ask, and let the loss fit the answer: numbers with a linear output and squares, two classes with a sigmoid
 * and binary cross-entropy, more with a softmax and cross-entropy.
 */
final class AnswerFixes {

    private static final Catalog<LossSpec> LOSSES = Catalog.of(LossSpec.class);
    private static final String FROM_LOGITS = "fromLogits";

    private final Experiment e;
    private final Problem problem;
    private final Layer last;

    AnswerFixes(Experiment e, Problem problem) {
        this.e = e;
        this.problem = problem;
        this.last = e.output();
    }

    Stream<Supplier<Fix>> inLayer(Layer layer) {
        return switch (problem.code()) {
            case "output-units" -> wide(Integer.parseInt(problem.arguments().getFirst()));
            case "output-units-binary" -> Stream.concat(wide(1), wide(2));
            case "softmax-twice", "sigmoid-twice" -> Stream.of(() -> activation(last, new Linear()), () -> logits(false));
            case "not-probabilities" -> Stream.of(() -> activation(last, suited(e.loss(), width())), () -> logits(true));
            case "not-scores" -> Stream.of(() -> activation(last, new Linear()));
            case "no-slope" -> Stream.of(() -> activation(layer, new Sigmoid()));
            case "unread" -> Stream.of(() -> Fix.of("remove", layer.key(), ExperimentEdits.remove(e, layer.id())));
            default -> Stream.of();
        };
    }

    Stream<Supplier<Fix>> inLoss() {
        int classes = e.data().signature().targets() instanceof Targets.Classes found ? found.names().size() : 0;
        return switch (problem.code()) {
            case "loss-needs-classes" -> Stream.of(() -> loss(new MeanSquaredError(), new Linear()));
            case "loss-needs-columns" -> Stream.concat(Stream.of(() -> loss(new BinaryCrossEntropyLoss(), new Sigmoid())), wide(classes));
            case "loss-needs-one-output" -> Stream.concat(Stream.of(() -> loss(new CategoricalCrossEntropyLoss(), new Softmax())), wide(1));
            case "labels-disagree" -> Stream.of(() -> Fix.of("same-loss", "", ExperimentEdits.heads(
                    e, e.heads().stream().map(head -> new Head(head.layer(), e.loss(), head.weight())).toList())));
            default -> Stream.of();
        };
    }

    private int width() {
        return Outline.of(e).layers().get(last.key()).units();
    }

    /** With so many outputs and what suits them at the end: of the last layer, else of one more behind it. */
    private Stream<Supplier<Fix>> wide(int units) {
        return Stream.of(
                () -> Fix.of("units", last.key(), suited(KnobEdits.with(e, last.id(), "units", units), last, units), units),
                () -> Fix.of("units", last.key(), suited(KnobEdits.with(flat(last.inputs().getFirst()), last.id(), "units", units), last, units), units),
                () -> appended(e, units),
                () -> appended(ExperimentEdits.insertAfter(e, last.id(), new Flatten()), units));
    }

    private Fix appended(Experiment flat, int units) {
        Experiment answering = ExperimentEdits.insertAfter(flat, flat.output().id(), new Dense(units, suited(e.loss(), units)));
        return Fix.of("append", last.key(), answering, units);
    }

    /** With a row of numbers in front of the last layer, for one that gives an answer in each step. */
    private Experiment flat(int before) {
        return ExperimentEdits.insertAfter(e, before, new Flatten());
    }

    /** What stands at the end already stays if it suits: a softmax of one number would always be 1. */
    private static Experiment suited(Experiment e, Layer layer, int units) {
        Activation now = e.layer(layer.id()).spec().activation();
        Activation suited = suited(e.loss(), units);
        boolean stays = suited instanceof Linear || now.betweenZeroAndOne() && !(now instanceof Softmax && units == 1);
        return stays ? e : replaced(e, layer, suited);
    }

    private static Activation suited(LossSpec loss, int units) {
        boolean logits = LOSSES.entryOf(loss).knobs().stream().anyMatch(knob -> knob.name().equals(FROM_LOGITS)) && (boolean) LOSSES.read(loss, FROM_LOGITS);
        return logits ? new Linear()
                : loss.categorical() ? new Softmax()
                : loss instanceof BinaryCrossEntropyLoss ? new Sigmoid()
                : loss instanceof ReconstructionLoss again && again.measure() == ReconstructionLoss.Measure.CROSS_ENTROPY ? new Sigmoid()
                : new Linear();
    }

    private Fix activation(Layer layer, Activation activation) {
        return Fix.of(id(activation), layer.key(), replaced(e, layer, activation));
    }

    private static Experiment replaced(Experiment e, Layer layer, Activation activation) {
        return ExperimentEdits.spec(e, layer.id(), spec -> Activations.replaced(spec, activation));
    }

    private static String id(Activation activation) {
        return Catalog.of(Activation.class).idOf(activation);
    }

    private Fix logits(boolean on) {
        return Fix.of(on ? "from-logits" : "from-probabilities", "", ExperimentEdits.loss(e, LOSSES.with(e.loss(), FROM_LOGITS, on)));
    }

    private Fix loss(LossSpec loss, Activation activation) {
        return Fix.of(LOSSES.idOf(loss), last.key(), replaced(ExperimentEdits.loss(e, loss), last, activation));
    }
}
