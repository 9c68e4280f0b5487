package org.kettenregel.kernels.testing;

import org.kettenregel.kernels.NormKernels;

/** {@link NormKernels} in double precision, each written as its definition. */
interface DoubleNorm extends NormKernels {
}
