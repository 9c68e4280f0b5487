package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.Kernels;

/** All families in plain Java; they are interfaces with default methods, so that adding them up, and overriding some, needs no forwarding. */
public class CpuKernels
        implements Kernels,
                CpuElementwise,
                CpuFunctions,
                CpuActivations,
                CpuRectifiers,
                CpuSmoothActivations,
                CpuMatrix,
                CpuReduce,
                CpuLosses,
                CpuScoreLosses,
                CpuUpdates,
                CpuRandom,
                CpuWindow,
                CpuNorm,
                CpuIndex,
                CpuRecurrent,
                CpuImage {

    private final ThreadLocal<MatrixProduct> products;
    private final ThreadLocal<ColumnSums> sums = ThreadLocal.withInitial(ColumnSums::new);
    private final ThreadLocal<ConvolutionTasks> convolutions;

    public CpuKernels(Parallel parallel) {
        ThreadLocal<RowSums> rows = ThreadLocal.withInitial(RowSums::new);
        products = ThreadLocal.withInitial(() -> new MatrixProduct(parallel, rows));
        convolutions = ThreadLocal.withInitial(() -> ConvolutionTasks.of(parallel, rows));
    }

    @Override
    public MatrixProduct product() {
        return products.get();
    }

    @Override
    public ColumnSums sums() {
        return sums.get();
    }

    @Override
    public ConvolutionTasks convolutions() {
        return convolutions.get();
    }
}
