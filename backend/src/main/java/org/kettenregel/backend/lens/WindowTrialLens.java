package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Conv2d;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/**
 * What if the kernel were another one: the engine's own convolution of one channel that a convolution reads, with settings and weights of one's own. The
 * network stays as it is.
 *
 * @param node    the convolution whose input is taken
 * @param kernel  rows and columns of the kernel
 * @param padding rows and columns of zeros on each side, fewer than the kernel spans
 * @param cells   the weights, row by row
 */
public record WindowTrialLens(int node, int inChannel, int kernel, int stride, int padding, int dilation, List<Float> cells) implements Lens {

    public static final int LARGEST_KERNEL = 7;
    public static final int LARGEST_STEP = 4;

    public WindowTrialLens {
        cells = List.copyOf(cells);
        require("kernel", kernel, 1, LARGEST_KERNEL);
        require("stride", stride, 1, LARGEST_STEP);
        require("dilation", dilation, 1, LARGEST_STEP);
        require("padding", padding, 0, (kernel - 1) * dilation);
        require("weights", cells.size(), kernel * kernel, kernel * kernel);
    }

    private static void require(String what, int found, int least, int most) {
        if (found < least || found > most) {
            throw new IllegalArgumentException("tried convolution, %s: expected %d to %d, found %d".formatted(what, least, most, found));
        }
    }

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size() || !(sight.graph().node(node).op() instanceof Conv2d convolution)) {
            return Optional.empty();
        }
        Node image = sight.graph().node(sight.graph().node(node).inputs().getFirst());
        ImageShape input = convolution.window().input();
        return inChannel < 0 || inChannel >= input.channels() || !sight.computed(image)
                ? Optional.empty()
                : Optional.of(tried(sight, input, ImageRows.channel(sight.row(image), input.channels(), inChannel)));
    }

    private WindowTrialAnswer tried(Sight sight, ImageShape input, float[] plane) {
        int height = size(input.height());
        int width = size(input.width());
        if (height < 1 || width < 1) {
            return new WindowTrialAnswer(plane, height, width, new float[0]);
        }
        WindowShape window = new WindowShape(
                new ImageShape(input.height(), input.width(), 1), new ImageShape(height, width, 1), kernel, kernel, stride, stride, dilation, padding, padding);
        float[] weights = new float[cells.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = cells.get(i);
        }
        return new WindowTrialAnswer(plane, height, width, sight.trial(
                new Conv2d(window), List.of(Shape.perSample(input.height(), input.width(), 1), Shape.fixed(kernel, kernel, 1, 1)), List.of(plane, weights))
                .forward());
    }

    private int size(int pixels) {
        return Math.floorDiv(pixels + 2 * padding - dilation * (kernel - 1) - 1, stride) + 1;
    }
}
