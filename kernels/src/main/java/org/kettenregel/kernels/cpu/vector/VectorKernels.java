package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.CpuKernels;
import org.kettenregel.kernels.cpu.Parallel;

/** The plain kernels with the hot ones overridden, family by family. */
final class VectorKernels extends CpuKernels {

    private final ThreadLocal<Sweep> sweeps;

    VectorKernels(Parallel parallel) {
        super(parallel);
        sweeps = ThreadLocal.withInitial(() -> new Sweep(parallel));
    }

    /** The elementwise loop of the calling thread. */
    public Sweep sweep() {
        return sweeps.get();
    }
}
