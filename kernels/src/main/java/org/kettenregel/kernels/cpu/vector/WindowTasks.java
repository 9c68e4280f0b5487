package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.Parallel;

/** Convolution, its adjoint for the weights, and pooling; each calling thread keeps them and uses them again, so that a call allocates nothing. */
record WindowTasks(VectorConvolution convolution, VectorWeightsAdjoint toWeights, VectorPooling pooling) {

    static WindowTasks of(Parallel parallel, ThreadLocal<WindowScratch> scratches) {
        return new WindowTasks(
                new VectorConvolution(parallel, scratches), new VectorWeightsAdjoint(parallel, scratches), new VectorPooling(parallel));
    }
}
