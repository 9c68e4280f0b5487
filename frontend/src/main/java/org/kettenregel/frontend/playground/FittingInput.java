package org.kettenregel.frontend.playground;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.dataset.TextSet;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.shape.Shape;

/**
 * Makes the first layers read other data: an embedding where there are words, a row of numbers in front of dense layers. As little as possible is
 * changed; layers that only suit pictures or sequences go when the data are neither.
 */
final class FittingInput {

    /** Numbers that stand for a word. */
    private static final int WORD_FEATURES = 16;

    /** From what changes least to what always fits. */
    private static final List<UnaryOperator<Experiment>> WAYS = List.of(
            FittingInput::tidy,
            experiment -> wordsRead(tidy(experiment)),
            experiment -> flattened(wordsRead(tidy(experiment))),
            experiment -> flattened(wordsRead(fromFirstDense(tidy(experiment)))),
            experiment -> flattened(wordsRead(denseOnly(experiment))));

    private FittingInput() {}

    static Experiment adapt(Experiment experiment) {
        return WAYS.stream().map(way -> way.apply(experiment)).filter(FittingInput::fits).findFirst().orElse(experiment);
    }

    /** Whether every layer can read what it is given, words by an embedding and nothing else by one, and a dense output answers once per sample. */
    static boolean fits(Experiment experiment) {
        Outline outline = Outline.of(experiment);
        Shape answer = outline.layers().get(experiment.output().key()).shape();
        boolean once = !(experiment.output().spec() instanceof Dense) || answer.sizes().size() == 1
                || experiment.loss().reconstructs() && answer.equals(outline.input());
        return outline.fits() && once && wordsFit(experiment);
    }

    private static boolean wordsFit(Experiment experiment) {
        return experiment.data() instanceof TextSet texts
                ? experiment.layers().stream().filter(FittingInput::readsInput)
                        .allMatch(layer -> experiment.specOf(layer) instanceof EmbeddingLayer rows && rows.vocabulary() >= texts.vocabulary())
                : experiment.layers().stream().noneMatch(layer -> layer.spec() instanceof EmbeddingLayer);
    }

    private static boolean readsInput(Layer layer) {
        return layer.inputs().contains(Layer.INPUT);
    }

    private static boolean isRow(Experiment experiment) {
        return experiment.data().signature().input().sizes().size() == 1;
    }

    /** Without what other data needed; embeddings with a row for each word of these. */
    private static Experiment tidy(Experiment experiment) {
        if (experiment.data() instanceof TextSet texts) {
            return withRows(experiment, texts.vocabulary());
        }
        Experiment numbers = without(experiment, layer -> layer.spec() instanceof EmbeddingLayer);
        return isRow(experiment) ? without(numbers, layer -> layer.spec() instanceof Flatten && readsInput(layer)) : numbers;
    }

    private static Experiment withRows(Experiment experiment, int vocabulary) {
        Experiment grown = experiment;
        for (Layer layer : experiment.layers()) {
            if (layer.spec() instanceof EmbeddingLayer rows && rows.vocabulary() < vocabulary) {
                grown = ExperimentEdits.spec(grown, layer.id(), spec -> new EmbeddingLayer(vocabulary, rows.features(), rows.initializer()));
            }
        }
        return grown;
    }

    /** With one embedding in front of all, for words. */
    private static Experiment wordsRead(Experiment experiment) {
        return experiment.data() instanceof TextSet texts
                ? ExperimentEdits.insertAfter(without(experiment, layer -> layer.spec() instanceof EmbeddingLayer), Layer.INPUT,
                        new EmbeddingLayer(texts.vocabulary(), WORD_FEATURES))
                : experiment;
    }

    /** With a row of numbers behind the input, or behind the embedding that alone reads it. */
    private static Experiment flattened(Experiment experiment) {
        Layer first = experiment.layers().getFirst();
        return first.spec() instanceof EmbeddingLayer ? ExperimentEdits.insertAfter(experiment, first.id(), new Flatten())
                : isRow(experiment) ? experiment
                : ExperimentEdits.insertAfter(experiment, Layer.INPUT, new Flatten());
    }

    /** Without the layers between the input and the first dense ones. */
    private static Experiment fromFirstDense(Experiment experiment) {
        Set<Integer> before = new HashSet<>(Set.of(Layer.INPUT));
        for (Layer layer : experiment.layers()) {
            if (!(experiment.specOf(layer) instanceof Dense) && before.containsAll(layer.inputs())) {
                before.add(layer.id());
            }
        }
        return without(experiment, layer -> before.contains(layer.id()));
    }

    /** What reads a row and gives one, whatever else the network was made of. */
    private static Experiment denseOnly(Experiment experiment) {
        Experiment dense = without(experiment, layer -> !(layer.spec() instanceof Dense));
        Layer last = dense.output();
        return last.spec() instanceof Dense ? dense : ExperimentEdits.remove(ExperimentEdits.insertAfter(dense, last.id(), new Dense()), last.id());
    }

    /** A network has at least one layer, so the last one that would go stays. */
    private static Experiment without(Experiment experiment, Predicate<Layer> unwanted) {
        Experiment rest = experiment;
        for (Layer layer : experiment.layers()) {
            if (unwanted.test(layer) && rest.layers().size() > 1) {
                rest = ExperimentEdits.remove(rest, layer.id());
            }
        }
        return rest;
    }
}
