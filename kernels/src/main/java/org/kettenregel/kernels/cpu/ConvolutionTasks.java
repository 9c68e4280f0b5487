package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** A convolution and its two adjoints; each calling thread keeps them and uses them again, so that a call allocates nothing. */
record ConvolutionTasks(Convolution forward, ConvolutionInputAdjoint toInput, ConvolutionWeightsAdjoint toWeights) {

    /** What a task holds before its first call. */
    static final WindowShape NOTHING = WindowShape.valid(new ImageShape(1, 1, 1), 1, 1, 1, 1, 1, 1);

    /** Rows that a thread takes at a time. */
    static final int ROWS = 8;

    /** Multiply-adds that a plain loop does in a nanosecond. */
    static final int PACE = 8;

    static ConvolutionTasks of(Parallel parallel, ThreadLocal<RowSums> sums) {
        return new ConvolutionTasks(
                new Convolution(parallel, sums),
                new ConvolutionInputAdjoint(parallel, sums),
                new ConvolutionWeightsAdjoint(parallel, sums));
    }

    /** Multiply-adds of one convolution, or of one of its adjoints. */
    static long work(WindowShape shape, int samples) {
        return (long) samples * shape.output().cells() * shape.weights();
    }
}
