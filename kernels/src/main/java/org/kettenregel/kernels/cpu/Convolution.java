package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.WindowShape;

/**
 * One convolution at a time, shared among threads by rows of the output. A cell of the output is a sum of rows of the weights, one per position
 * and channel, each times one element of the image; where the kernel is not dilated, all of a kernel's row lie together in the image.
 */
final class Convolution implements Parallel.RangeTask {

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private final ThreadLocal<RowSums> sums;
    private final Panel weights = new Panel();
    private WindowShape shape = ConvolutionTasks.NOTHING;
    private float[] x = NONE;
    private float[] out = NONE;

    Convolution(Parallel parallel, ThreadLocal<RowSums> sums) {
        this.parallel = parallel;
        this.sums = sums;
    }

    void addTo(float[] out, WindowShape shape, float[] x, float[] weights, int samples) {
        this.shape = shape;
        this.x = x;
        this.out = out;
        int rows = shape.positions() * shape.input().channels();
        this.weights.size(rows, shape.output().channels());
        this.weights.load(0, rows, weights, 0);
        parallel.share(samples * shape.output().height(), ConvolutionTasks.ROWS, ConvolutionTasks.work(shape, samples) / ConvolutionTasks.PACE, this);
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
                    addPair(row, column, own);
                } else {
                    addOne(row, column, own);
                }
                column += pair ? 2 : 1;
            }
        }
    }

    private void addOne(int row, int column, RowSums own) {
        int channels = shape.input().channels();
        int outRow = row % shape.output().height();
        int kernelTo = shape.kernelRowTo(outRow);
        int filters = shape.output().channels();
        int cell = (row * shape.output().width() + column) * filters;
        own.begin(out, cell, filters);
        for (int ky = shape.kernelRowFrom(outRow); ky < kernelTo; ky++) {
            int to = shape.kernelColumnTo(column);
            int run = shape.dilation() == 1 ? to - shape.kernelColumnFrom(column) : 1;
            for (int kx = shape.kernelColumnFrom(column); kx < to; kx += run) {
                weights.add(own.first(), x, at(row, column, ky, kx), 1, (ky * shape.kernelWidth() + kx) * channels, run * channels);
            }
        }
        own.end(out, cell, filters);
    }

    /** Two cells side by side that see the same columns of the kernel. */
    private void addPair(int row, int column, RowSums own) {
        int channels = shape.input().channels();
        int outRow = row % shape.output().height();
        int kernelTo = shape.kernelRowTo(outRow);
        int next = shape.strideAcross() * channels;
        int filters = shape.output().channels();
        int cell = (row * shape.output().width() + column) * filters;
        own.begin(out, cell, cell + filters, filters);
        for (int ky = shape.kernelRowFrom(outRow); ky < kernelTo; ky++) {
            int to = shape.kernelColumnTo(column);
            int run = shape.dilation() == 1 ? to - shape.kernelColumnFrom(column) : 1;
            for (int kx = shape.kernelColumnFrom(column); kx < to; kx += run) {
                int at = at(row, column, ky, kx);
                weights.addPair(
                        own.first(), own.second(), x, at, at + next, 1, (ky * shape.kernelWidth() + kx) * channels, run * channels);
            }
        }
        own.end(out, cell, cell + filters, filters);
    }

    /** Where the element of the image under a position of the kernel begins. */
    private int at(int row, int column, int ky, int kx) {
        int sample = row / shape.output().height();
        int imageRow = sample * shape.input().height() + shape.row(row % shape.output().height(), ky);
        return (imageRow * shape.input().width() + shape.column(column, kx)) * shape.input().channels();
    }
}
