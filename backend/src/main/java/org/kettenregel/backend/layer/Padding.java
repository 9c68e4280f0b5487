package org.kettenregel.backend.layer;

import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** What happens at the edges of an image: windows stay inside, or the image is framed so that there is a window at every stride. */
public enum Padding {
    VALID,
    SAME;

    /** Square windows over an image; throws ShapeMismatch where they do not fit. */
    WindowShape window(String layer, ImageShape image, int filters, int kernel, int stride, int dilation) {
        Images.sized(layer, image.height(), image.width(), filters);
        return switch (this) {
            case VALID -> {
                int span = (kernel - 1) * dilation + 1;
                if (span > Math.min(image.height(), image.width())) {
                    throw new ShapeMismatch(layer, "(n, height ≥ %d, width ≥ %d, channels)".formatted(span, span),
                            "(n, %d, %d, %d)".formatted(image.height(), image.width(), image.channels()));
                }
                yield WindowShape.valid(image, filters, kernel, kernel, stride, stride, dilation);
            }
            case SAME -> WindowShape.same(image, filters, kernel, kernel, stride, stride, dilation);
        };
    }

    /** The windows over the larger image that a transposed convolution makes of {@code image}. */
    WindowShape transposed(String layer, ImageShape image, int filters, int kernel, int stride) {
        int more = switch (this) {
            case VALID -> Math.max(kernel - stride, 0); // the last window reaches further than a stride
            case SAME -> 0;
        };
        ImageShape large = Images.sized(layer, (long) image.height() * stride + more, (long) image.width() * stride + more, filters);
        return window(layer, large, image.channels(), kernel, stride, 1);
    }
}
