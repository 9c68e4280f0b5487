package org.kettenregel.kernels.testing;

import org.kettenregel.kernels.ImageKernels;

/** {@link ImageKernels} in double precision, each written as its definition. */
interface DoubleImage extends ImageKernels {
}
