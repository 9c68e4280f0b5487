package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import java.util.Arrays;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ImageKernels;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKey;
import org.kettenregel.kernels.Raster;

/** Plain loops for {@link ImageKernels}; places in double precision, because pixels far from the centre need the digits. */
public interface CpuImage extends ImageKernels {

    @Override
    default void affineMatricesInto(RandomKey key, long first, AffineRanges ranges, DeviceBuffer out, int samples) {
        float[] maps = values(out);
        for (int i = 0; i < samples; i++) {
            long number = first + (long) NUMBERS_PER_MAP * i;
            double angle = ranges.rotation() * between(key, number + 2);
            double zoom = 1 + ranges.zoom() * between(key, number + 3);
            double mirror = ranges.flip() && Philox.uniform(key, number + 4) < 0.5f ? -1 : 1;
            int map = 6 * i;
            maps[map] = (float) (mirror * Math.cos(angle) / zoom);
            maps[map + 1] = (float) (-mirror * Math.sin(angle) / zoom);
            maps[map + 2] = (float) (ranges.shift() * between(key, number));
            maps[map + 3] = (float) (Math.sin(angle) / zoom);
            maps[map + 4] = (float) (Math.cos(angle) / zoom);
            maps[map + 5] = (float) (ranges.shift() * between(key, number + 1));
        }
    }

    @Override
    default void warpInto(Raster raster, DeviceBuffer x, DeviceBuffer matrices, DeviceBuffer out, int samples) {
        float[] outputs = values(out);
        Arrays.fill(outputs, 0, samples * raster.height() * raster.width() * raster.channels(), 0);
        warp(raster, values(matrices), values(x), outputs, samples, false);
    }

    @Override
    default void warpAdjointOnto(Raster raster, DeviceBuffer matrices, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        warp(raster, values(matrices), values(outGradient), values(inGradient), samples, true);
    }

    /** Adds shares of pixels: from where a map points to where it stands, or {@code back}. */
    private static void warp(Raster raster, float[] maps, float[] source, float[] target, int samples, boolean back) {
        int channels = raster.channels();
        int image = raster.height() * raster.width() * channels;
        double middleRow = (raster.height() - 1) / 2.0;
        double middleColumn = (raster.width() - 1) / 2.0;
        for (int i = 0; i < samples; i++) {
            int map = 6 * i;
            int output = i * image;
            for (int row = 0; row < raster.height(); row++) {
                double y = row - middleRow;
                double across = maps[map + 1] * y + (double) maps[map + 2] * raster.width() + middleColumn;
                double down = maps[map + 4] * y + (double) maps[map + 5] * raster.height() + middleRow;
                for (int column = 0; column < raster.width(); column++, output += channels) {
                    double x = column - middleColumn;
                    double fromColumn = maps[map] * x + across;
                    double fromRow = maps[map + 3] * x + down;
                    double left = Math.floor(fromColumn);
                    double top = Math.floor(fromRow);
                    double right = fromColumn - left;
                    double below = fromRow - top;
                    for (int corner = 0; corner < 4; corner++) {
                        int r = (int) top + (corner >> 1);
                        int c = (int) left + (corner & 1);
                        float share = (float) (((corner & 1) == 0 ? 1 - right : right) * (corner < 2 ? 1 - below : below));
                        if (share > 0 && r >= 0 && r < raster.height() && c >= 0 && c < raster.width()) {
                            int input = i * image + (r * raster.width() + c) * channels;
                            addPixel(share, source, back ? output : input, target, back ? input : output, channels);
                        }
                    }
                }
            }
        }
    }

    private static void addPixel(float share, float[] source, int from, float[] target, int to, int channels) {
        for (int channel = 0; channel < channels; channel++) {
            target[to + channel] += share * source[from + channel];
        }
    }

    /** Uniform in [-1, 1). */
    private static double between(RandomKey key, long number) {
        return 2.0 * Philox.uniform(key, number) - 1;
    }
}
