package org.kettenregel.kernels.cpu;

import java.util.Arrays;
import org.kettenregel.kernels.WindowShape;

/** One number for each window and channel: the largest or the average, and their adjoints. Every window has a cell on the image. */
final class Pooling {

    private Pooling() {}

    static void largest(WindowShape shape, float[] x, float[] out, float[] places, int samples) {
        int channels = shape.output().channels();
        int cells = samples * shape.output().cells();
        for (int cell = 0; cell < cells; cell++) {
            int row = row(shape, cell);
            int column = cell % shape.output().width();
            Arrays.fill(places, cell * channels, (cell + 1) * channels, -1);
            for (int ky = shape.kernelRowFrom(row); ky < shape.kernelRowTo(row); ky++) {
                for (int kx = shape.kernelColumnFrom(column); kx < shape.kernelColumnTo(column); kx++) {
                    int position = ky * shape.kernelWidth() + kx;
                    takeLarger(x, at(shape, cell, ky, kx), out, places, cell * channels, channels, position);
                }
            }
        }
    }

    private static void takeLarger(float[] x, int from, float[] out, float[] places, int first, int channels, int position) {
        for (int c = 0; c < channels; c++) {
            float candidate = x[from + c];
            float best = out[first + c];
            boolean isLarger = candidate > best || Float.isNaN(candidate) && !Float.isNaN(best);
            if (isLarger || places[first + c] < 0) {
                out[first + c] = candidate;
                places[first + c] = position;
            }
        }
    }

    static void toLargest(WindowShape shape, float[] places, float[] outGradient, float[] inGradient, int samples) {
        int channels = shape.output().channels();
        int cells = samples * shape.output().cells();
        for (int cell = 0; cell < cells; cell++) {
            int row = row(shape, cell);
            int column = cell % shape.output().width();
            for (int i = cell * channels; i < (cell + 1) * channels; i++) {
                int ky = (int) places[i] / shape.kernelWidth();
                int kx = (int) places[i] % shape.kernelWidth();
                if (ky >= shape.kernelRowFrom(row) && ky < shape.kernelRowTo(row)
                        && kx >= shape.kernelColumnFrom(column) && kx < shape.kernelColumnTo(column)) {
                    inGradient[at(shape, cell, ky, kx) + i - cell * channels] += outGradient[i];
                }
            }
        }
    }

    static void average(WindowShape shape, float[] x, float[] out, int samples) {
        int channels = shape.output().channels();
        int cells = samples * shape.output().cells();
        for (int cell = 0; cell < cells; cell++) {
            int row = row(shape, cell);
            int column = cell % shape.output().width();
            int first = cell * channels;
            Arrays.fill(out, first, first + channels, 0);
            for (int ky = shape.kernelRowFrom(row); ky < shape.kernelRowTo(row); ky++) {
                for (int kx = shape.kernelColumnFrom(column); kx < shape.kernelColumnTo(column); kx++) {
                    int from = at(shape, cell, ky, kx);
                    for (int c = 0; c < channels; c++) {
                        out[first + c] += x[from + c];
                    }
                }
            }
            float seen = seen(shape, row, column);
            for (int c = 0; c < channels; c++) {
                out[first + c] /= seen;
            }
        }
    }

    static void toAveraged(WindowShape shape, float[] outGradient, float[] inGradient, int samples) {
        int channels = shape.output().channels();
        int cells = samples * shape.output().cells();
        for (int cell = 0; cell < cells; cell++) {
            int row = row(shape, cell);
            int column = cell % shape.output().width();
            int first = cell * channels;
            float seen = seen(shape, row, column);
            for (int ky = shape.kernelRowFrom(row); ky < shape.kernelRowTo(row); ky++) {
                for (int kx = shape.kernelColumnFrom(column); kx < shape.kernelColumnTo(column); kx++) {
                    int to = at(shape, cell, ky, kx);
                    for (int c = 0; c < channels; c++) {
                        inGradient[to + c] += outGradient[first + c] / seen;
                    }
                }
            }
        }
    }

    /** The row of the output that a cell, counted over all samples, lies in. */
    private static int row(WindowShape shape, int cell) {
        return cell / shape.output().width() % shape.output().height();
    }

    /** Positions of the kernel that lie on the image. */
    private static int seen(WindowShape shape, int row, int column) {
        return (shape.kernelRowTo(row) - shape.kernelRowFrom(row)) * (shape.kernelColumnTo(column) - shape.kernelColumnFrom(column));
    }

    /** The first element of the image's cell under a position of the kernel. */
    private static int at(WindowShape shape, int cell, int ky, int kx) {
        int sample = cell / shape.output().cells();
        int imageRow = sample * shape.input().height() + shape.row(row(shape, cell), ky);
        return (imageRow * shape.input().width() + shape.column(cell % shape.output().width(), kx)) * shape.input().channels();
    }
}
