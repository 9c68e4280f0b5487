package org.kettenregel.kernels.testing;

import org.kettenregel.kernels.IndexKernels;

/** {@link IndexKernels} in double precision, each written as its definition. */
interface DoubleIndex extends IndexKernels {
}
