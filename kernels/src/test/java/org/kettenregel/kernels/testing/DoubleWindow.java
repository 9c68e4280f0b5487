package org.kettenregel.kernels.testing;

import org.kettenregel.kernels.WindowKernels;

/** {@link WindowKernels} in double precision, each written as its definition. */
interface DoubleWindow extends WindowKernels {
}
