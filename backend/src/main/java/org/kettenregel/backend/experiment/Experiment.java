package org.kettenregel.backend.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.optimizer.Optimizer;

/**
 * Everything that decides what a run computes: the same experiment gives the same numbers, on any machine with the same device. It is what
 * a link holds, what undo restores and what a file saves.
 *
 * @param title     free text of its owner
 * @param layers    in an order in which each comes after its inputs; the last one is the output
 * @param ownValues starting values set by hand, laid over those of the initializers
 */
public record Experiment(
        String title,
        DatasetSpec data,
        Split split,
        List<Layer> layers,
        LossSpec loss,
        Training training,
        long seed,
        List<OwnValue> ownValues) {

    private static final int MOST_LAYERS = 64;
    private static final int LONGEST_TITLE = 120;

    public Experiment {
        layers = List.copyOf(layers);
        ownValues = List.copyOf(ownValues);
        require(title.length() <= LONGEST_TITLE, "title: at most %d characters, found %d", LONGEST_TITLE, title.length());
        require(!layers.isEmpty() && layers.size() <= MOST_LAYERS, "layers: expected 1 to %d, found %d", MOST_LAYERS, layers.size());
        requireOrder(layers);
    }

    private static void requireOrder(List<Layer> layers) {
        Set<Integer> before = new HashSet<>(Set.of(Layer.INPUT));
        for (Layer layer : layers) {
            require(before.containsAll(layer.inputs()), "layer %d: its inputs %s must come before it", layer.id(), layer.inputs());
            require(before.add(layer.id()), "layer %d: two layers have this id", layer.id());
        }
    }

    private static void require(boolean condition, String sentence, Object... found) {
        if (!condition) {
            throw new IllegalArgumentException(sentence.formatted(found));
        }
    }

    /** Whether at most the way of learning differs, so that a run can go on: the same data in the same parts, the same layers, the same seed. */
    public boolean sameNetworkAs(Experiment other) {
        return data.equals(other.data) && split.equals(other.split) && layers.equals(other.layers) && seed == other.seed;
    }

    public int batchSize() {
        return training.batchSize();
    }

    public Optimizer optimizer() {
        return training.optimizer();
    }

    public Regularization regularization() {
        return training.regularization();
    }

    public Layer output() {
        return layers.getLast();
    }

    /** The layer with the given key, as in {@code dense#4}. */
    public Layer layer(String key) {
        return layers.stream()
                .filter(layer -> layer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no layer " + key));
    }
}
