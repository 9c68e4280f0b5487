package org.kettenregel.backend.experiment;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.layer.LayerSpec;

/** From one experiment to another: whether what was learned can go along, and in which layers. */
public record NetworkChange(Experiment before, Experiment after) {

    private static final Catalog<LayerSpec> LAYERS = Catalog.of(LayerSpec.class);

    /** Whether nothing that was learned has a place in it: other data, other parts of them, another seed, or weights that are to start in another way. */
    public boolean beginsAnew() {
        Map<String, Layer> known = byKey(before);
        return !before.sameBeginningAs(after)
                || after.layers().stream().anyMatch(layer -> known.containsKey(layer.key()) && startsOtherwise(known.get(layer.key()).spec(), layer.spec()));
    }

    private static boolean startsOtherwise(LayerSpec before, LayerSpec after) {
        return !before.equals(after) && LAYERS.entryOf(before).knobs().stream()
                .map(knob -> LAYERS.read(before, knob.name()) instanceof Initializer rule && !rule.equals(LAYERS.read(after, knob.name())))
                .anyMatch(other -> other);
    }

    /** Keys of the layers that do the same as before, whatever they read. */
    public Set<String> unchanged() {
        Map<String, Layer> known = byKey(before);
        return after.layers().stream()
                .filter(layer -> known.containsKey(layer.key()) && known.get(layer.key()).spec().equals(layer.spec()))
                .map(Layer::key)
                .collect(Collectors.toSet());
    }

    private static Map<String, Layer> byKey(Experiment experiment) {
        return experiment.layers().stream().collect(Collectors.toMap(Layer::key, Function.identity()));
    }
}
