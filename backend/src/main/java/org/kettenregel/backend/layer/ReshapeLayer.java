package org.kettenregel.backend.layer;

import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Reshape;

/**
 * The numbers of a sample with other sizes, in the same order: images (height, width, channels), sequences (steps, features) or a row (features).
 *
 * @param second 0 for none
 * @param third  0 for none
 */
@Named(order = 40, id = "reshape")
public record ReshapeLayer(
        @Knob(min = 1, max = 1024, step = 1) int first,
        @Knob(min = 0, max = 1024, step = 1) int second,
        @Knob(min = 0, max = 1024, step = 1) int third) implements LayerSpec {

    /** No sample is larger. */
    private static final int MOST_NUMBERS = 1 << 25;

    public ReshapeLayer {
        if (first < 1 || second < 0 || third < 0) {
            throw new IllegalArgumentException(
                    "reshape layer: the first size must be positive and the others positive or 0 for none, found %d, %d, %d".formatted(
                            first, second, third));
        }
        if ((double) first * Math.max(1, second) * Math.max(1, third) > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "reshape layer: sizes must multiply to at most %d, found %d, %d, %d".formatted(MOST_NUMBERS, first, second, third));
        }
    }

    /** The images of MNIST. */
    public ReshapeLayer() {
        this(28, 28, 1);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        return graph.add("reshaped", new Reshape(Stream.of(first, second, third).filter(size -> size > 0).toList()), inputs.getFirst());
    }
}
