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
import org.kettenregel.backend.op.ConvTranspose2d;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/**
 * Every cell of an image spread over a window of a larger one with weights: the way back of a convolution, which decoders and generators learn to draw
 * with. The size is that of the image times the stride; without padding the last windows reach further.
 *
 * @param kernel rows and columns of a window
 * @param stride cells of the larger image from one window to the next, down and across
 */
@Named(order = 11, id = "transposed-convolution")
public record TransposedConvolution(
        @Knob(min = 1, max = 512, step = 1) int filters,
        @Knob(min = 1, max = 11, step = 1) int kernel,
        @Knob(min = 1, max = 8, step = 1) int stride,
        @Knob Padding padding,
        @Knob Activation activation,
        @Knob boolean bias,
        @Knob Initializer initializer) implements LayerSpec {

    private static final String NAME = "transposed convolution layer";

    public TransposedConvolution {
        Sizes.require(NAME, "filters", filters, Sizes.MOST_FILTERS);
        Sizes.require(NAME, "kernel", kernel, Sizes.MOST_CELLS);
        Sizes.require(NAME, "stride", stride, Sizes.MOST_CELLS);
    }

    public TransposedConvolution() {
        this(8, 3, 2, new Relu());
    }

    public TransposedConvolution(int filters, int kernel, int stride, Activation activation) {
        this(filters, kernel, stride, Padding.SAME, activation, true, new GlorotUniform());
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        ImageShape image = Images.of(NAME, x.shape());
        WindowShape window = padding.transposed(NAME, image, filters, kernel, stride);
        Shape shape = Images.weights(NAME, kernel, filters, image.channels());
        Fans fans = new Fans(window.positions() * image.channels(), window.positions() * filters);
        Node weights = graph.source("weights", new Parameter(shape, Parameter.Role.WEIGHT, initializer, fans));
        Ending ending = Ending.of(graph, filters, bias, activation, fans);
        return ending.behind(graph.add("convolution", new ConvTranspose2d(window), x, weights));
    }
}
