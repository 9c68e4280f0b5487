package org.kettenregel.kernels;

/** {@link IndexKernels} behind checks. */
interface CheckedIndex extends IndexKernels {

    Kernels unchecked();

    Check check();
}
