package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Conv2d;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/**
 * The same small weights for every window of an image: f(x * W + b).
 *
 * @param kernel   rows and columns of a window
 * @param stride   cells from one window to the next, down and across
 * @param dilation cells from one cell of a window to the next; 1 where they touch
 */
@Named(order = 10, id = "conv2d")
public record Conv2D(
        @Knob(min = 1, max = 512, step = 1) int filters,
        @Knob(min = 1, max = 11, step = 1) int kernel,
        @Knob(min = 1, max = 8, step = 1) int stride,
        @Knob Padding padding,
        @Knob(min = 1, max = 8, step = 1) int dilation,
        @Knob Activation activation,
        @Knob boolean bias,
        @Knob Initializer initializer) implements LayerSpec {

    private static final String NAME = "convolution layer";

    public Conv2D {
        Sizes.require(NAME, "filters", filters, Sizes.MOST_FILTERS);
        Sizes.require(NAME, "kernel", kernel, Sizes.MOST_CELLS);
        Sizes.require(NAME, "stride", stride, Sizes.MOST_CELLS);
        Sizes.require(NAME, "dilation", dilation, Sizes.MOST_CELLS);
    }

    public Conv2D() {
        this(8, 3, new Relu());
    }

    public Conv2D(int filters, int kernel, Activation activation) {
        this(filters, kernel, 1, Padding.VALID, 1, activation, true, new GlorotUniform());
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        ImageShape image = Images.of(NAME, x.shape());
        WindowShape window = padding.window(NAME, image, filters, kernel, stride, dilation);
        Shape shape = Images.weights(NAME, kernel, image.channels(), filters);
        Fans fans = new Fans(window.positions() * image.channels(), window.positions() * filters);
        Node weights = graph.source("weights", new Parameter(shape, Parameter.Role.WEIGHT, initializer, fans));
        Ending ending = Ending.of(graph, filters, bias, activation, fans);
        return ending.behind(graph.add("convolution", new Conv2d(window), x, weights));
    }
}
