package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Linear;

/** Puts layers behind those that they read, and leaves them where they are as far as that allows. */
public final class LayerOrder {

    private LayerOrder() {}

    /**
     * The same layers, each behind its inputs and behind the layer whose weights it shares. Throws {@link EditRefusal} where some read one another
     * in a circle.
     *
     * @param output id of the layer that stands last if nobody reads it
     */
    static List<Layer> of(List<Layer> layers, int output) {
        List<Layer> waiting = layers.stream().filter(layer -> layer.id() != output).collect(Collectors.toCollection(ArrayList::new));
        layers.stream().filter(layer -> layer.id() == output).forEach(waiting::add);
        Set<Integer> placed = new HashSet<>(Set.of(Layer.INPUT));
        List<Layer> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Layer next = waiting.stream().filter(layer -> placed.containsAll(needs(layer))).findFirst().orElseThrow(() -> circle(waiting));
            waiting.remove(next);
            placed.add(next.id());
            order.add(next);
        }
        return order;
    }

    /**
     * The same layers with the one that answers last: moved behind the others, or, where another one reads it or shares its weights, given once more by an
     * activation that changes nothing.
     *
     * @param layers each behind those that it reads
     */
    public static List<Layer> answering(List<Layer> layers, int output) {
        Layer last = layers.stream().filter(layer -> layer.id() == output).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("layers: there is no layer %d that could answer".formatted(output)));
        List<Layer> order = new ArrayList<>(layers);
        if (layers.stream().anyMatch(layer -> needs(layer).contains(output))) {
            int fresh = layers.stream().mapToInt(Layer::id).max().orElseThrow() + 1;
            order.add(new Layer(fresh, new ActivationLayer(new Linear()), List.of(output)));
        } else {
            order.remove(last);
            order.add(last);
        }
        return order;
    }

    private static List<Integer> needs(Layer layer) {
        List<Integer> needs = new ArrayList<>(layer.inputs());
        if (layer.spec() instanceof SharedLayer shared) {
            needs.add(shared.layer());
        }
        return needs;
    }

    private static EditRefusal circle(List<Layer> waiting) {
        return EditRefusal.of("circle", waiting.stream().map(Layer::key).collect(Collectors.joining(", ")));
    }
}
