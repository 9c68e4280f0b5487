package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.WindowShape;

/**
 * The gradient of one convolution's image at a time, shared among threads by rows of the image. A cell gains, for each position of the kernel that
 * covers it, a sum of rows of the transposed weights, each times one element of the gradient of the output.
 */
final class ConvolutionInputAdjoint implements Parallel.RangeTask {

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private final ThreadLocal<RowSums> sums;
    private final Panel weights = new Panel();
    private WindowShape shape = ConvolutionTasks.NOTHING;
    private float[] outGradient = NONE;
    private float[] inGradient = NONE;

    ConvolutionInputAdjoint(Parallel parallel, ThreadLocal<RowSums> sums) {
        this.parallel = parallel;
        this.sums = sums;
    }

    void addTo(float[] inGradient, WindowShape shape, float[] weights, float[] outGradient, int samples) {
        this.shape = shape;
        this.outGradient = outGradient;
        this.inGradient = inGradient;
        int channels = shape.input().channels();
        int filters = shape.output().channels();
        this.weights.size(shape.positions() * filters, channels);
        for (int position = 0; position < shape.positions(); position++) {
            this.weights.loadTurned(position * filters, filters, weights, position * channels * filters);
        }
        parallel.share(samples * shape.input().height(), ConvolutionTasks.ROWS, ConvolutionTasks.work(shape, samples) / ConvolutionTasks.PACE, this);
        this.outGradient = NONE; // a closed buffer must not live on here
        this.inGradient = NONE;
    }

    @Override
    public void run(int from, int to) {
        RowSums own = sums.get();
        own.size(shape.input().channels());
        int height = shape.input().height();
        for (int row = from; row < to; row++) {
            for (int ky = 0; ky < shape.kernelHeight(); ky++) {
                int distance = row % height - shape.row(0, ky); // from the first window's row to this one
                int outRow = Math.floorDiv(distance, shape.strideDown());
                if (outRow >= 0 && outRow < shape.output().height() && outRow * shape.strideDown() == distance) {
                    addRow(row, row / height * shape.output().height() + outRow, ky, own);
                }
            }
        }
    }

    /** Adds to one row of the image what it gains through one row of the kernel; {@code outRow} counts over all samples. */
    private void addRow(int row, int outRow, int ky, RowSums own) {
        int channels = shape.input().channels();
        int filters = shape.output().channels();
        int next = shape.strideAcross() * channels;
        for (int kx = 0; kx < shape.kernelWidth(); kx++) {
            int from = (ky * shape.kernelWidth() + kx) * filters;
            int to = shape.outColumnTo(kx);
            int column = shape.outColumnFrom(kx);
            for (; column + 2 <= to; column += 2) {
                int cell = (row * shape.input().width() + shape.column(column, kx)) * channels;
                int gradient = (outRow * shape.output().width() + column) * filters;
                own.begin(inGradient, cell, cell + next, channels);
                weights.addPair(own.first(), own.second(), outGradient, gradient, gradient + filters, 1, from, filters);
                own.end(inGradient, cell, cell + next, channels);
            }
            for (; column < to; column++) {
                int cell = (row * shape.input().width() + shape.column(column, kx)) * channels;
                own.begin(inGradient, cell, channels);
                weights.add(own.first(), outGradient, (outRow * shape.output().width() + column) * filters, 1, from, filters);
                own.end(inGradient, cell, channels);
            }
        }
    }
}
