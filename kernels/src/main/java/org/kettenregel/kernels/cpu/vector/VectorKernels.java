package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.CpuKernels;
import org.kettenregel.kernels.cpu.Parallel;

/** The plain kernels with the hot ones overridden, family by family. */
final class VectorKernels extends CpuKernels {

    VectorKernels(Parallel parallel) {
        super(parallel);
    }
}
