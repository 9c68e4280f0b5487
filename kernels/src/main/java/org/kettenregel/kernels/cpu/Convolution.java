package org.kettenregel.kernels.cpu;

import java.util.Arrays;
import org.kettenregel.kernels.WindowShape;

/**
 * One convolution at a time, shared among threads by rows of the output. A cell of the output is a sum of rows of the weights, one per position
 * and channel, each times one element of the image; where the kernel is not dilated, all of a kernel's row lie together in the image.
 */
final class Convolution implements Parallel.RowTask {

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private final ThreadLocal<RowSums> sums;
    private final Panel weights = new Panel();
    private WindowShape shape = ConvolutionTasks.NOTHING;
    private float[] x = NONE;
    private float[] out = NONE;
    private boolean overwrites;

    Convolution(Parallel parallel, ThreadLocal<RowSums> sums) {
        this.parallel = parallel;
        this.sums = sums;
    }

    /** {@code out = x * weights}, or {@code out += x * weights} where it does not overwrite. */
    void compute(WindowShape shape, float[] x, float[] weights, float[] out, int samples, boolean overwrites) {
        this.shape = shape;
        this.x = x;
        this.out = out;
        this.overwrites = overwrites;
        int rows = shape.positions() * shape.input().channels();
        this.weights.size(rows, shape.output().channels());
        this.weights.load(0, rows, weights, 0);
        parallel.overRows(samples * shape.output().height(), ConvolutionTasks.work(shape, samples), this);
        this.x = NONE; // a closed buffer must not live on here
        this.out = NONE;
    }

    @Override
    public void run(int from, int to) {
        RowSums own = sums.get();
        own.size(shape.output().channels());
        int width = shape.output().width();
        for (int row = from; row < to; row++) {
            int column = 0;
            while (column < width) {
                boolean pair = column + 1 < width
                        && shape.kernelColumnFrom(column) == shape.kernelColumnFrom(column + 1)
                        && shape.kernelColumnTo(column) == shape.kernelColumnTo(column + 1);
                if (pair) {
                    addPair(row, column, own.first(), own.second());
                } else {
                    addOne(row, column, own.first());
                }
                column += pair ? 2 : 1;
            }
        }
    }

    private void addOne(int row, int column, float[] sum) {
        int channels = shape.input().channels();
        int outRow = row % shape.output().height();
        int kernelTo = shape.kernelRowTo(outRow);
        begin(sum, row, column);
        for (int ky = shape.kernelRowFrom(outRow); ky < kernelTo; ky++) {
            int to = shape.kernelColumnTo(column);
            int run = shape.dilation() == 1 ? to - shape.kernelColumnFrom(column) : 1;
            for (int kx = shape.kernelColumnFrom(column); kx < to; kx += run) {
                weights.add(sum, x, at(row, column, ky, kx), 1, (ky * shape.kernelWidth() + kx) * channels, run * channels);
            }
        }
        end(sum, row, column);
    }

    /** Two cells side by side that see the same columns of the kernel. */
    private void addPair(int row, int column, float[] sum, float[] other) {
        int channels = shape.input().channels();
        int outRow = row % shape.output().height();
        int kernelTo = shape.kernelRowTo(outRow);
        int next = shape.strideAcross() * channels;
        begin(sum, row, column);
        begin(other, row, column + 1);
        for (int ky = shape.kernelRowFrom(outRow); ky < kernelTo; ky++) {
            int to = shape.kernelColumnTo(column);
            int run = shape.dilation() == 1 ? to - shape.kernelColumnFrom(column) : 1;
            for (int kx = shape.kernelColumnFrom(column); kx < to; kx += run) {
                int at = at(row, column, ky, kx);
                weights.addPair(sum, other, x, at, at + next, 1, (ky * shape.kernelWidth() + kx) * channels, run * channels);
            }
        }
        end(sum, row, column);
        end(other, row, column + 1);
    }

    /** Where the element of the image under a position of the kernel begins. */
    private int at(int row, int column, int ky, int kx) {
        int sample = row / shape.output().height();
        int imageRow = sample * shape.input().height() + shape.row(row % shape.output().height(), ky);
        return (imageRow * shape.input().width() + shape.column(column, kx)) * shape.input().channels();
    }

    private void begin(float[] sum, int row, int column) {
        int filters = shape.output().channels();
        if (overwrites) {
            Arrays.fill(sum, 0, filters, 0);
        } else {
            System.arraycopy(out, (row * shape.output().width() + column) * filters, sum, 0, filters);
        }
    }

    private void end(float[] sum, int row, int column) {
        int filters = shape.output().channels();
        System.arraycopy(sum, 0, out, (row * shape.output().width() + column) * filters, filters);
    }
}
