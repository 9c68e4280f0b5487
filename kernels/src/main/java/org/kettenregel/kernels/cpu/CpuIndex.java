package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.IndexKernels;

/** Plain loops for {@link IndexKernels}. */
interface CpuIndex extends IndexKernels {
}
