package org.kettenregel.backend.layer;

import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.ImageShape;

/** Whether what a layer reads or gives is an image. */
final class Images {

    private Images() {}

    /** The image of one sample; throws ShapeMismatch where there is none. */
    static ImageShape of(String layer, Shape shape) {
        if (!shape.batched() || shape.sizes().size() != 3) {
            throw new ShapeMismatch(layer, "(n, height, width, channels)", shape.toString());
        }
        return new ImageShape(shape.size(0), shape.size(1), shape.size(2));
    }

    /** An image of this size; throws ShapeMismatch where no array could hold it. */
    static ImageShape sized(String layer, long height, long width, long channels) {
        if ((double) height * width * channels > Integer.MAX_VALUE) {
            throw new ShapeMismatch(
                    layer, "height × width × channels ≤ " + Integer.MAX_VALUE, "(n, %d, %d, %d)".formatted(height, width, channels));
        }
        return new ImageShape((int) height, (int) width, (int) channels);
    }

    /** The weights (kernel, kernel, before, behind) of a convolution; throws ShapeMismatch where no array could hold them. */
    static Shape weights(String layer, int kernel, int before, int behind) {
        if ((double) kernel * kernel * before * behind > Integer.MAX_VALUE) {
            throw new ShapeMismatch(
                    layer, "weights ≤ " + Integer.MAX_VALUE, "(%d, %d, %d, %d)".formatted(kernel, kernel, before, behind));
        }
        return Shape.fixed(kernel, kernel, before, behind);
    }
}
