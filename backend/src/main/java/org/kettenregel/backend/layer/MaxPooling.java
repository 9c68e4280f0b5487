package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.MaxPool2d;
import org.kettenregel.kernels.ImageShape;

/**
 * The largest number of every window of an image, channel by channel.
 *
 * @param size   rows and columns of a window
 * @param stride cells from one window to the next, down and across
 */
@Named(order = 12, id = "max-pooling")
public record MaxPooling(
        @Knob(min = 1, max = 8, step = 1) int size,
        @Knob(min = 1, max = 8, step = 1) int stride,
        @Knob Padding padding) implements LayerSpec {

    private static final String NAME = "max pooling layer";

    public MaxPooling {
        Sizes.require(NAME, "size", size, Sizes.MOST_CELLS);
        Sizes.require(NAME, "stride", stride, Sizes.MOST_CELLS);
    }

    public MaxPooling() {
        this(2);
    }

    /** Windows side by side. */
    public MaxPooling(int size) {
        this(size, size, Padding.VALID);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        ImageShape image = Images.of(NAME, x.shape());
        return graph.add("pool", new MaxPool2d(padding.window(NAME, image, image.channels(), size, stride, 1)), x);
    }
}
