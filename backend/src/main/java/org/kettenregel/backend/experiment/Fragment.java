package org.kettenregel.backend.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;

/**
 * Some layers with the wires between them, to be put in once more elsewhere. What they read from outside is left open.
 *
 * @param layers in the order of their experiment; not empty
 * @param groups those of which all layers are among these
 */
public record Fragment(List<Layer> layers, List<Group> groups) {

    public Fragment {
        layers = List.copyOf(layers);
        groups = List.copyOf(groups);
        if (layers.isEmpty()) {
            throw EditRefusal.of("empty-copy");
        }
    }

    /** The layers of these ids; one that shares the weights of a layer that stays behind gets weights of its own. */
    public static Fragment of(Experiment e, Set<Integer> ids) {
        List<Layer> layers = e.layers().stream()
                .filter(layer -> ids.contains(layer.id()))
                .map(layer -> ids.contains(e.ownerOf(layer).id()) ? layer : layer.withSpec(e.specOf(layer)))
                .toList();
        return new Fragment(layers, e.groups().stream().filter(group -> ids.containsAll(group.layers())).toList());
    }

    /** The layer that goes on to what follows: the last one that no other of them reads. */
    int exit() {
        Set<Integer> read = layers.stream().flatMap(layer -> layer.inputs().stream()).collect(Collectors.toSet());
        return layers.stream().map(Layer::id).filter(id -> !read.contains(id)).reduce((first, last) -> last).orElseThrow();
    }

    /**
     * Copies under new ids.
     *
     * @param fresh the first of the ids
     * @param from  what those copies read whose originals read something outside
     */
    Fragment copies(int fresh, int from) {
        Map<Integer, Integer> ids = new HashMap<>();
        layers.forEach(layer -> ids.put(layer.id(), fresh + ids.size()));
        List<Layer> copies = layers.stream()
                .map(layer -> new Layer(
                        ids.get(layer.id()), spec(layer, ids), layer.inputs().stream().map(input -> ids.getOrDefault(input, from)).distinct().toList()))
                .toList();
        return new Fragment(copies, groups.stream().map(group -> group.withLayers(group.layers().stream().map(ids::get).toList())).toList());
    }

    private static LayerSpec spec(Layer layer, Map<Integer, Integer> ids) {
        return layer.spec() instanceof SharedLayer shared ? new SharedLayer(ids.get(shared.layer())) : layer.spec();
    }
}
