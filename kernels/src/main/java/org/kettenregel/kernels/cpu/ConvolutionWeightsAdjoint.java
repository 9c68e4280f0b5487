package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.WindowShape;

/**
 * The gradient of one convolution's weights at a time, shared among threads by rows of the weights, one per position and channel. Each is a
 * sum of cells of the output's gradient, each times one element of the image, in the order of samples, rows and columns.
 */
final class ConvolutionWeightsAdjoint implements Parallel.RangeTask {

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private final ThreadLocal<RowSums> sums;
    private WindowShape shape = ConvolutionTasks.NOTHING;
    private float[] x = NONE;
    private float[] outGradient = NONE;
    private float[] weightsGradient = NONE;
    private int samples;

    ConvolutionWeightsAdjoint(Parallel parallel, ThreadLocal<RowSums> sums) {
        this.parallel = parallel;
        this.sums = sums;
    }

    void addTo(float[] weightsGradient, WindowShape shape, float[] x, float[] outGradient, int samples) {
        this.shape = shape;
        this.x = x;
        this.outGradient = outGradient;
        this.weightsGradient = weightsGradient;
        this.samples = samples;
        parallel.share(shape.positions() * shape.input().channels(), ConvolutionTasks.ROWS, ConvolutionTasks.work(shape, samples) / ConvolutionTasks.PACE, this);
        this.x = NONE; // a closed buffer must not live on here
        this.outGradient = NONE;
        this.weightsGradient = NONE;
    }

    @Override
    public void run(int from, int to) {
        RowSums own = sums.get();
        int height = shape.output().height();
        int width = shape.output().width();
        int filters = shape.output().channels();
        own.size(filters);
        own.panel().size(width, filters);
        for (int outRow = 0; outRow < samples * height; outRow++) {
            own.panel().load(0, width, outGradient, outRow * width * filters);
            addRow(outRow, from, to, own);
        }
    }

    /** Adds to the rows of the weights from {@code from} to before {@code to} what one row of the output gives them. */
    private void addRow(int outRow, int from, int to, RowSums own) {
        int channels = shape.input().channels();
        int sample = outRow / shape.output().height();
        int inSample = outRow % shape.output().height();
        int row = from;
        while (row < to) {
            int position = row / channels;
            int end = Math.min(to, (position + 1) * channels); // of the rows at this position
            int ky = position / shape.kernelWidth();
            int kx = position % shape.kernelWidth();
            if (ky >= shape.kernelRowFrom(inSample) && ky < shape.kernelRowTo(inSample)) {
                int column = shape.outColumnFrom(kx);
                int cell = (sample * shape.input().height() + shape.row(inSample, ky)) * shape.input().width() + shape.column(column, kx);
                addPosition(row, end, cell * channels + row % channels, column, shape.outColumnTo(kx) - column, own);
            }
            row = end;
        }
    }

    /** Rows of one position; {@code at} is the element of the image for the first of them, and for the first of the output's columns. */
    private void addPosition(int from, int to, int at, int column, int columns, RowSums own) {
        int filters = shape.output().channels();
        int step = shape.strideAcross() * shape.input().channels();
        int row = from;
        for (; row + 2 <= to; row += 2) {
            int first = at + row - from;
            own.begin(weightsGradient, row * filters, (row + 1) * filters, filters);
            own.panel().addPair(own.first(), own.second(), x, first, first + 1, step, column, columns);
            own.end(weightsGradient, row * filters, (row + 1) * filters, filters);
        }
        if (row < to) {
            own.begin(weightsGradient, row * filters, filters);
            own.panel().add(own.first(), x, at + row - from, step, column, columns);
            own.end(weightsGradient, row * filters, filters);
        }
    }
}
