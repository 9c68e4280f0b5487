package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.WindowKernels;

/** Plain loops for {@link WindowKernels}. */
interface CpuWindow extends WindowKernels {
}
