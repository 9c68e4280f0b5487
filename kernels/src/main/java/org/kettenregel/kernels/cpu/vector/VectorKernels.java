package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.CpuKernels;
import org.kettenregel.kernels.cpu.Parallel;

/** The plain kernels with the hot ones overridden, family by family. */
final class VectorKernels extends CpuKernels implements VectorWindow {

    private final ThreadLocal<Sweep> sweeps;
    private final ThreadLocal<WindowTasks> windows;

    VectorKernels(Parallel parallel) {
        super(parallel);
        sweeps = ThreadLocal.withInitial(() -> new Sweep(parallel));
        ThreadLocal<WindowScratch> scratches = ThreadLocal.withInitial(WindowScratch::new);
        windows = ThreadLocal.withInitial(() -> WindowTasks.of(parallel, scratches));
    }

    /** The elementwise loop of the calling thread. */
    public Sweep sweep() {
        return sweeps.get();
    }

    @Override
    public WindowTasks windows() {
        return windows.get();
    }
}
