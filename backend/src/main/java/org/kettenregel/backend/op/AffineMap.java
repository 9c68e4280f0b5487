package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.kernels.Raster;

/**
 * Where the pixels of one moved image are read, for explanations; the kernels do the same for all images at once.
 *
 * @param six (a, b, c, d, e, f) as in {@link org.kettenregel.kernels.ImageKernels}
 */
record AffineMap(Raster raster, List<Double> six) {

    /** How much of pixel {@code from} the output shows at pixel {@code to}, both counted by rows. */
    double share(int to, int from) {
        double x = to % raster.width() - middle(raster.width());
        double y = to / raster.width() - middle(raster.height());
        double column = six.get(0) * x + six.get(1) * y + six.get(2) * raster.width() + middle(raster.width());
        double row = six.get(3) * x + six.get(4) * y + six.get(5) * raster.height() + middle(raster.height());
        return nearness(column, from % raster.width()) * nearness(row, from / raster.width());
    }

    private static double middle(int size) {
        return (size - 1) / 2.0;
    }

    private static double nearness(double position, int place) {
        return Math.max(0, 1 - Math.abs(position - place));
    }
}
