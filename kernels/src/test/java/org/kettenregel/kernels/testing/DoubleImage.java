package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ImageKernels;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKey;
import org.kettenregel.kernels.Raster;

/** {@link ImageKernels} in double precision, each written as its definition: every pixel asks every other one for its share. */
interface DoubleImage extends ImageKernels {

    @Override
    default void affineMatricesInto(RandomKey key, long first, AffineRanges ranges, DeviceBuffer out, int samples) {
        into(out, 6 * samples, i -> {
            long number = first + (long) NUMBERS_PER_MAP * (i / 6);
            double shiftAcross = ranges.shift() * (2.0 * Philox.uniform(key, number) - 1);
            double shiftDown = ranges.shift() * (2.0 * Philox.uniform(key, number + 1) - 1);
            double angle = ranges.rotation() * (2.0 * Philox.uniform(key, number + 2) - 1);
            double zoom = 1 + ranges.zoom() * (2.0 * Philox.uniform(key, number + 3) - 1);
            double mirror = ranges.flip() && Philox.uniform(key, number + 4) < 0.5 ? -1 : 1;
            return switch (i % 6) {
                case 0 -> mirror * Math.cos(angle) / zoom;
                case 1 -> -mirror * Math.sin(angle) / zoom;
                case 2 -> shiftAcross;
                case 3 -> Math.sin(angle) / zoom;
                case 4 -> Math.cos(angle) / zoom;
                default -> shiftDown;
            };
        });
    }

    @Override
    default void warpInto(Raster raster, DeviceBuffer x, DeviceBuffer matrices, DeviceBuffer out, int samples) {
        into(out, samples * raster.height() * raster.width() * raster.channels(), o -> {
            double sum = 0;
            for (int i = 0; i < pixels(raster); i++) {
                double share = share(raster, matrices, pixelOf(raster, o), i);
                sum += share == 0 ? 0 : share * at(x, element(raster, o, i));
            }
            return sum;
        });
    }

    @Override
    default void warpAdjointOnto(Raster raster, DeviceBuffer matrices, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        onto(inGradient, samples * raster.height() * raster.width() * raster.channels(), i -> {
            int sample = pixelOf(raster, i) / pixels(raster);
            double sum = 0;
            for (int o = 0; o < pixels(raster); o++) {
                double share = share(raster, matrices, sample * pixels(raster) + o, pixelOf(raster, i) % pixels(raster));
                sum += share == 0 ? 0 : share * at(outGradient, element(raster, i, o));
            }
            return sum;
        });
    }

    /** What an output pixel, counted through all samples, takes of input pixel {@code input} of its sample. */
    private static double share(Raster raster, DeviceBuffer matrices, int output, int input) {
        int map = 6 * (output / pixels(raster));
        double x = output % raster.width() - (raster.width() - 1) / 2.0;
        double y = output % pixels(raster) / raster.width() - (raster.height() - 1) / 2.0;
        double fromX = at(matrices, map) * x + at(matrices, map + 1) * y + at(matrices, map + 2) * raster.width();
        double fromY = at(matrices, map + 3) * x + at(matrices, map + 4) * y + at(matrices, map + 5) * raster.height();
        double across = 1 - Math.abs(fromX + (raster.width() - 1) / 2.0 - input % raster.width());
        double down = 1 - Math.abs(fromY + (raster.height() - 1) / 2.0 - input / raster.width());
        return across > 0 && down > 0 ? across * down : 0;
    }

    private static int pixels(Raster raster) {
        return raster.height() * raster.width();
    }

    private static int pixelOf(Raster raster, int element) {
        return element / raster.channels();
    }

    /** The element with the sample and the channel of {@code element}, in another pixel. */
    private static int element(Raster raster, int element, int pixel) {
        int sample = pixelOf(raster, element) / pixels(raster);
        return (sample * pixels(raster) + pixel) * raster.channels() + element % raster.channels();
    }
}
