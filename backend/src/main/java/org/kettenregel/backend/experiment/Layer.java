package org.kettenregel.backend.experiment;

import java.util.List;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.layer.LayerSpec;

/**
 * A layer in its place in the network.
 *
 * @param id     positive, unique in the experiment, never used again: weights are found by it after edits
 * @param inputs ids of the layers it reads, {@link #INPUT} for the data; all come before it
 */
public record Layer(int id, LayerSpec spec, List<Integer> inputs) {

    /** The id that stands for the input data. */
    public static final int INPUT = 0;

    public Layer {
        inputs = List.copyOf(inputs);
        if (id <= INPUT) {
            throw new IllegalArgumentException("layer: ids count from 1, found " + id);
        }
        if (inputs.isEmpty() || !spec.joins() && inputs.size() > 1) {
            throw new IllegalArgumentException("layer %d: expected %s, found %d inputs".formatted(
                    id, spec.joins() ? "at least one input" : "one input", inputs.size()));
        }
    }

    /** {@code dense#4}: kind and id, the name under which its nodes and weights are kept. */
    public String key() {
        return Catalog.of(LayerSpec.class).idOf(spec) + "#" + id;
    }

    Layer withSpec(LayerSpec other) {
        return new Layer(id, other, inputs);
    }
}
