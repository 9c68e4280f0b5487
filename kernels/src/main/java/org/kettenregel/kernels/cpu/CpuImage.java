package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.ImageKernels;

/** Plain loops for {@link ImageKernels}. */
interface CpuImage extends ImageKernels {
}
