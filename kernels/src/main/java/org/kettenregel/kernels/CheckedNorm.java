package org.kettenregel.kernels;

/** {@link NormKernels} behind checks. */
interface CheckedNorm extends NormKernels {

    Kernels unchecked();

    Check check();
}
