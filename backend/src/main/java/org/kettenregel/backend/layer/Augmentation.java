package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.RandomAffine;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.ImageKernels.AffineRanges;
import org.kettenregel.kernels.Raster;

/**
 * Shows every image in another way in every training step, so that few images teach as much as many.
 *
 * @param shift    how far at most, as a share of width and height
 * @param rotation how far at most to either side, in degrees
 * @param zoom     by how much at most larger or smaller, as a share
 * @param flip     whether every second image is mirrored, right for left
 */
@Named(order = 24, id = "augmentation")
public record Augmentation(
        @Knob(min = 0, max = 0.5, step = 0.01) double shift,
        @Knob(min = 0, max = 180, step = 1) double rotation,
        @Knob(min = 0, max = 0.5, step = 0.01) double zoom,
        @Knob boolean flip) implements LayerSpec {

    public Augmentation {
        require("shift", shift, 1);
        require("rotation", rotation, 180);
        require("zoom", zoom, 0.9);
    }

    public Augmentation() {
        this(0.1, 10, 0.1, false);
    }

    private static void require(String knob, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException("augmentation layer: %s must be between 0 and %s, found %s".formatted(knob, most, value));
        }
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node x = inputs.getFirst();
        if (!x.shape().batched() || x.shape().sizes().size() != 3) {
            throw new ShapeMismatch("augmentation layer", "(n, height, width, channels)", x.shape().toString());
        }
        Raster raster = new Raster(x.shape().size(0), x.shape().size(1), x.shape().size(2));
        AffineRanges ranges = new AffineRanges((float) shift, (float) Math.toRadians(rotation), (float) zoom, flip);
        return graph.add("augmentation", new RandomAffine(raster, ranges), x);
    }
}
