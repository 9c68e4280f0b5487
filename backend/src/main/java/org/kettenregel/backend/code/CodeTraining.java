package org.kettenregel.backend.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.ClipByNorm;
import org.kettenregel.backend.optimizer.ClipByValue;
import org.kettenregel.backend.optimizer.Clipping;
import org.kettenregel.backend.optimizer.NoClipping;
import org.kettenregel.backend.schedule.ConstantRate;

/** Losses and the way of learning as an experiment has them; what the code does not say stays as it was. */
final class CodeTraining {

    private final Experiment before;
    private final TrainingFacts facts;
    private final List<CodeProblem> problems;
    private final List<LossSpec> losses = new ArrayList<>();

    CodeTraining(Experiment before, CodeReading reading) {
        this.before = before;
        this.facts = reading.training();
        this.problems = reading.problems();
        readLosses();
    }

    private void readLosses() {
        for (int i = 0; i < facts.losses.size(); i++) {
            double weight = i < facts.lossWeights.size() ? facts.lossWeights.get(i) : 1;
            try {
                losses.add(CodeLosses.read(facts.losses.get(i), i == 0 && weight == 0.5, facts.reconstructs, facts.lossLine));
            } catch (PythonMistake mistake) {
                problems.add(mistake.problem());
            } catch (IllegalArgumentException refused) {
                problems.add(CodeProblem.error(facts.lossLine, "refused", refused.getMessage()));
            }
        }
    }

    /**
     * PyTorch's cross-entropy has its softmax inside. A network that ends before it is read as one that ends with it and is compared in probabilities, which
     * is the same, unless it was the other way before; one that ends with a softmax has it twice, and stays so.
     */
    List<Layer> withSoftmax(List<Layer> layers) {
        Layer last = layers.getLast();
        boolean logits = !losses.isEmpty() && losses.getFirst() instanceof CategoricalCrossEntropyLoss categorical && categorical.fromLogits();
        LayerSpec spec = last.spec();
        boolean softmax = spec.activation() instanceof Softmax;
        tellOfTwice(softmax, spec);
        if (!facts.torch || !logits) {
            return layers;
        }
        boolean sparse = before.loss() instanceof SparseCategoricalCrossEntropyLoss;
        boolean logitsBefore = before.loss() instanceof CategoricalCrossEntropyLoss was && was.fromLogits()
                || before.loss() instanceof SparseCategoricalCrossEntropyLoss index && index.fromLogits();
        boolean plainEnd = spec instanceof ActivationLayer alone ? alone.activation() instanceof Linear : Merging.withActivation(spec, new Softmax()).isPresent();
        boolean inside = facts.logSoftmax || !softmax && plainEnd && !(logitsBefore && endsPlain(before));
        if (sparse) {
            losses.set(0, new SparseCategoricalCrossEntropyLoss(!inside));
        } else if (inside) {
            losses.set(0, new CategoricalCrossEntropyLoss(false));
        }
        if (!inside || softmax) {
            return layers;
        }
        List<Layer> changed = new ArrayList<>(layers);
        LayerSpec with = spec instanceof ActivationLayer ? new ActivationLayer(new Softmax()) : Merging.withActivation(spec, new Softmax()).orElseThrow();
        changed.set(changed.size() - 1, new Layer(last.id(), with, last.inputs()));
        problems.add(CodeProblem.note(facts.lossLine, "softmax-inside"));
        return changed;
    }

    private static boolean endsPlain(Experiment experiment) {
        return experiment.specOf(experiment.output()).activation() instanceof Linear;
    }

    private void tellOfTwice(boolean softmax, LayerSpec last) {
        boolean categorical = !losses.isEmpty() && (losses.getFirst() instanceof CategoricalCrossEntropyLoss c && c.fromLogits()
                || losses.getFirst() instanceof SparseCategoricalCrossEntropyLoss s && s.fromLogits());
        boolean sigmoid = last.activation() instanceof Sigmoid;
        if (categorical && softmax && !facts.logSoftmax) {
            problems.add(CodeProblem.mistake(facts.lossLine, "softmax-twice"));
        }
        if (!losses.isEmpty() && losses.getFirst() instanceof BinaryCrossEntropyLoss binary && binary.fromLogits() && sigmoid) {
            problems.add(CodeProblem.mistake(facts.lossLine, "sigmoid-twice"));
        }
    }

    LossSpec loss() {
        return losses.isEmpty() ? before.loss() : losses.getFirst();
    }

    /** Further outputs have losses of their own, or the same as the first. */
    List<Head> heads(List<Integer> layers) {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            double weight = i + 1 < facts.lossWeights.size() ? facts.lossWeights.get(i + 1) : 1;
            heads.add(halved(i, new Head(layers.get(i), i + 1 < losses.size() ? losses.get(i + 1) : loss(), weight)));
        }
        return heads;
    }

    /** Half of a loss with twice the weight is the same, and stays as it was. */
    private Head halved(int place, Head read) {
        boolean same = place < before.heads().size() && read.loss().equals(new MeanSquaredError()) && before.heads().get(place).loss().equals(new MeanSquaredError(true))
                && before.heads().get(place).weight() * KerasTraining.factor(before.heads().get(place).loss()) == read.weight();
        return same ? new Head(read.layer(), new MeanSquaredError(true), before.heads().get(place).weight()) : read;
    }

    Training training() {
        Training was = before.training();
        int batch = Math.clamp(facts.batch.orElse(was.batchSize()), 1, Training.LARGEST_BATCH);
        boolean shuffle = facts.shuffle != null ? facts.shuffle : was.shuffle();
        if (facts.optimizer instanceof CodeValue.Unknown) {
            return new Training(batch, shuffle, was.optimizer(), was.schedule(), was.clipping(), penalty(0, was.regularization()), stopping(was.stopping()));
        }
        CodeOptimizers read = new CodeOptimizers(facts.optimizer, facts.optimizerLine, facts.torch, problems);
        return new Training(batch, shuffle, told(read::read, was.optimizer()), told(() -> read.schedule(facts.schedule), new ConstantRate()),
                told(() -> clipping(read), new NoClipping()), penalty(told(read::weightDecay, 0.0), Regularization.NONE),
                stopping(facts.torch ? was.stopping() : EarlyStopping.NEVER)); // a loop of one's own says it in many ways
    }

    /** What comes of it; where it fails, a sentence that says why, and something else instead, so that the rest is read. */
    private <T> T told(Supplier<T> what, T otherwise) {
        try {
            return what.get();
        } catch (PythonMistake mistake) {
            problems.add(mistake.problem());
        } catch (IllegalArgumentException refused) {
            problems.add(CodeProblem.error(facts.optimizerLine, "refused", refused.getMessage()));
        }
        return otherwise;
    }

    private Clipping clipping(CodeOptimizers read) {
        double value = facts.clipValue > 0 ? facts.clipValue : read.clip("clipvalue");
        double norm = facts.clipNorm > 0 ? facts.clipNorm : read.clip("global_clipnorm");
        return value > 0 ? new ClipByValue(value) : norm > 0 ? new ClipByNorm(norm) : new NoClipping();
    }

    /** Here a penalty holds for all weights. PyTorch's weight decay is twice the factor of the squares, and holds for biases, too. */
    private Regularization penalty(double weightDecay, Regularization otherwise) {
        double l1 = 0;
        double l2 = weightDecay / 2;
        if (weightDecay > 0) {
            problems.add(CodeProblem.note(facts.optimizerLine, "weight-decay", weightDecay, l2));
        }
        for (TrainingFacts.CodePenalty penalty : facts.penalties) {
            l1 = Math.max(l1, penalty.l1());
            l2 = Math.max(l2, penalty.l2());
        }
        List<TrainingFacts.CodePenalty> ofLayers = facts.penalties.stream().filter(penalty -> penalty.line() > 0).toList();
        boolean some = !ofLayers.isEmpty() && (ofLayers.size() < facts.layersWithWeights
                || ofLayers.stream().map(penalty -> List.of(penalty.l1(), penalty.l2())).distinct().count() > 1);
        if (some) {
            problems.add(CodeProblem.note(ofLayers.getFirst().line(), "penalty-for-all"));
        }
        double absolute = l1;
        double squares = l2;
        return l1 == 0 && l2 == 0 ? otherwise : told(() -> new Regularization(absolute, squares), otherwise);
    }

    private EarlyStopping stopping(EarlyStopping otherwise) {
        return told(() -> facts.callbacks.stream().filter(value -> value instanceof CodeValue.Made made && made.last().equals("EarlyStopping")).findFirst()
                .map(value -> ((CodeValue.Made) value).arguments())
                .map(call -> new EarlyStopping(call.integer("patience", 2, 0), call.number("min_delta", 1, 0)))
                .orElse(otherwise), otherwise);
    }
}
