package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.NormKernels;

/** Plain loops for {@link NormKernels}. */
interface CpuNorm extends NormKernels {
}
