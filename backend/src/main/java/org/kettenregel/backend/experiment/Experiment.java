package org.kettenregel.backend.experiment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.NoData;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.optimizer.Optimizer;

/**
 * Everything that decides what a run computes: the same experiment gives the same numbers, on any machine with the same device. It is what
 * a link holds, what undo restores and what a file saves.
 *
 * @param title     free text of its owner
 * @param layers    in an order in which each comes after its inputs; the last one is the output
 * @param ownValues starting values set by hand, laid over those of the initializers
 * @param heads     further outputs, each with a loss of its own
 * @param groups    layers that are drawn as one; nothing that is computed depends on them
 */
public record Experiment(
        String title,
        DatasetSpec data,
        Split split,
        List<Layer> layers,
        LossSpec loss,
        Training training,
        long seed,
        List<OwnValue> ownValues,
        List<Head> heads,
        List<Group> groups) {

    public static final int MOST_LAYERS = 256;
    private static final int LONGEST_TITLE = 120;

    public Experiment {
        layers = List.copyOf(layers);
        ownValues = List.copyOf(ownValues);
        heads = List.copyOf(heads);
        groups = List.copyOf(groups);
        require(title.length() <= LONGEST_TITLE, "title: at most %d characters, found %d", LONGEST_TITLE, title.length());
        if (layers.isEmpty() || layers.size() > MOST_LAYERS) {
            throw EditRefusal.of("layers", MOST_LAYERS, layers.size());
        }
        requireOrder(layers);
        requireShareable(layers);
        requireHeads(layers, heads);
        requireAlone(layers, data);
        Grouping.require(layers, groups);
    }

    /** With one output, that of the last layer. */
    public Experiment(
            String title, DatasetSpec data, Split split, List<Layer> layers, LossSpec loss, Training training, long seed, List<OwnValue> ownValues) {
        this(title, data, split, layers, loss, training, seed, ownValues, List.of());
    }

    /** Without groups. */
    public Experiment(
            String title, DatasetSpec data, Split split, List<Layer> layers, LossSpec loss, Training training, long seed, List<OwnValue> ownValues,
            List<Head> heads) {
        this(title, data, split, layers, loss, training, seed, ownValues, heads, List.of());
    }

    private static void requireOrder(List<Layer> layers) {
        Set<Integer> before = new HashSet<>(Set.of(Layer.INPUT));
        for (Layer layer : layers) {
            require(before.containsAll(layer.inputs()), "layer %d: its inputs %s must come before it", layer.id(), layer.inputs());
            require(before.add(layer.id()), "layer %d: two layers have this id", layer.id());
        }
    }

    private static void requireShareable(List<Layer> layers) {
        Map<Integer, LayerSpec> before = new HashMap<>();
        for (Layer layer : layers) {
            if (layer.spec() instanceof SharedLayer shared) {
                require(before.get(shared.layer()) != null && !(before.get(shared.layer()) instanceof SharedLayer),
                        "layer %d: it shares the weights of an earlier layer that has its own, found %d", layer.id(), shared.layer());
            }
            before.put(layer.id(), layer.spec());
        }
    }

    private static void requireHeads(List<Layer> layers, List<Head> heads) {
        Set<Integer> ids = layers.stream().map(Layer::id).collect(Collectors.toSet());
        ids.remove(layers.getLast().id());
        for (Head head : heads) {
            require(ids.remove(head.layer()), "outputs: each belongs to another layer before the last one, found layer %d", head.layer());
        }
    }

    private static void requireAlone(List<Layer> layers, DatasetSpec data) {
        boolean expression = layers.stream().anyMatch(layer -> layer.spec() instanceof ExpressionLayer);
        require(!expression || layers.size() == 1 && data instanceof NoData,
                "layers: an expression stands alone and without data, found %d layers and %s", layers.size(), data.getClass().getSimpleName());
    }

    private static void require(boolean condition, String sentence, Object... found) {
        if (!condition) {
            throw new IllegalArgumentException(sentence.formatted(found));
        }
    }

    /** Whether at most the way of learning differs, so that a run can go on: the same data in the same parts, the same layers, the same seed. */
    public boolean sameNetworkAs(Experiment other) {
        return sameBeginningAs(other) && layers.equals(other.layers);
    }

    /** Whether a layer that both have begins with the same numbers and learns from the same samples. */
    public boolean sameBeginningAs(Experiment other) {
        return data.equals(other.data) && split.equals(other.split) && seed == other.seed;
    }

    /** With these groups in place of its own. */
    public Experiment withGroups(List<Group> others) {
        return new Experiment(title, data, split, layers, loss, training, seed, ownValues, heads, others);
    }

    /** Whether both compute the same, whatever they are called and however their layers are grouped. */
    public boolean computesAs(Experiment other) {
        return bare().equals(other.bare());
    }

    private Experiment bare() {
        return new Experiment("", data, split, layers, loss, training, seed, ownValues, heads);
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

    /** The expression that stands in place of a network; empty for networks. */
    public Optional<ExpressionLayer> expression() {
        return output().spec() instanceof ExpressionLayer expression ? Optional.of(expression) : Optional.empty();
    }

    /** What a layer does, which a shared one looks up in another. */
    public LayerSpec specOf(Layer layer) {
        return layer.spec() instanceof SharedLayer shared ? layer(shared.layer()).spec() : layer.spec();
    }

    /** The layer that owns the weights which the given one uses. */
    public Layer ownerOf(Layer layer) {
        return layer.spec() instanceof SharedLayer shared ? layer(shared.layer()) : layer;
    }

    /** The layer with the given id; throws IllegalArgumentException when there is none, as for {@link Layer#INPUT}. */
    public Layer layer(int id) {
        return layers.stream()
                .filter(layer -> layer.id() == id)
                .findFirst()
                .orElseThrow(() -> EditRefusal.of("no-layer", id));
    }

    /** The layer with the given key, as in {@code dense#4}; throws IllegalArgumentException when there is none. */
    public Layer layer(String key) {
        return layers.stream()
                .filter(layer -> layer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> EditRefusal.of("no-layer", key));
    }

    /** The group with the given key, as in {@code group#4}; throws IllegalArgumentException when there is none. */
    public Group group(String key) {
        return groups.stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow(() -> EditRefusal.of("no-group", key));
    }
}
