package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.CpuKernels;
import org.kettenregel.kernels.cpu.Parallel;

/** The plain kernels with the hot ones overridden, family by family. */
final class VectorKernels extends CpuKernels
        implements VectorElementwise,
                VectorActivations,
                VectorRectifiers,
                VectorSmoothActivations,
                VectorLosses,
                VectorWindow,
                VectorUpdates,
                VectorReduce,
                VectorRandom,
                VectorMatrix,
                VectorRows,
                VectorIndex,
                VectorRecurrent,
                VectorNorm {

    private final ThreadLocal<Sweep> sweeps;
    private final ThreadLocal<WindowTasks> windows;
    private final ThreadLocal<UpdateSweep> updateSweeps;
    private final ThreadLocal<BlockSums> blockSums;
    private final ThreadLocal<RandomSweep> randomSweeps;
    private final ThreadLocal<RowSweep> rowSweeps;
    private final ThreadLocal<NormSweep> normSweeps;
    private final ThreadLocal<Scratch> rows = ThreadLocal.withInitial(Scratch::new);
    private final ThreadLocal<VectorProducts> products;

    VectorKernels(Parallel parallel) {
        super(parallel);
        sweeps = ThreadLocal.withInitial(() -> new Sweep(parallel));
        ThreadLocal<WindowScratch> scratches = ThreadLocal.withInitial(WindowScratch::new);
        windows = ThreadLocal.withInitial(() -> WindowTasks.of(parallel, scratches));
        updateSweeps = ThreadLocal.withInitial(() -> new UpdateSweep(parallel));
        blockSums = ThreadLocal.withInitial(() -> new BlockSums(parallel));
        randomSweeps = ThreadLocal.withInitial(() -> new RandomSweep(parallel));
        rowSweeps = ThreadLocal.withInitial(() -> new RowSweep(parallel));
        normSweeps = ThreadLocal.withInitial(() -> new NormSweep(parallel));
        ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::new);
        products = ThreadLocal.withInitial(() -> new VectorProducts(parallel, workspaces));
    }

    @Override
    public Sweep sweep() {
        return sweeps.get();
    }

    @Override
    public WindowTasks windows() {
        return windows.get();
    }

    @Override
    public UpdateSweep updateSweep() {
        return updateSweeps.get();
    }

    @Override
    public BlockSums blockSums() {
        return blockSums.get();
    }

    @Override
    public RandomSweep randomSweep() {
        return randomSweeps.get();
    }

    @Override
    public RowSweep rowSweep() {
        return rowSweeps.get();
    }

    @Override
    public NormSweep normSweep() {
        return normSweeps.get();
    }

    @Override
    public Scratch scratch() {
        return rows.get();
    }

    @Override
    public VectorProducts vectorProducts() {
        return products.get();
    }
}
