package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Slice;
import org.kettenregel.backend.shape.ShapeMismatch;

/**
 * Some of the features, so that one data set can feed several inputs.
 *
 * @param from the first feature, counted from 0
 * @param to   the feature behind the last
 */
@Named(order = 41, id = "slice")
public record SliceLayer(
        @Knob(min = 0, max = 1023, step = 1) int from,
        @Knob(min = 1, max = 1024, step = 1) int to) implements LayerSpec {

    public SliceLayer {
        if (from < 0 || to < 1) {
            throw new IllegalArgumentException("slice layer: from must not be negative and to must be positive, found %d and %d".formatted(from, to));
        }
    }

    public SliceLayer() {
        this(0, 1);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        if (from >= to) { // each knob may be moved past the other
            throw new ShapeMismatch("slice layer", "a start before the end " + to, "the start " + from);
        }
        return graph.add("part", new Slice(from, to), x);
    }
}
