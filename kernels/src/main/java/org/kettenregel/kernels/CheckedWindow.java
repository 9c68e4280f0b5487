package org.kettenregel.kernels;

/** {@link WindowKernels} behind checks. */
interface CheckedWindow extends WindowKernels {

    Kernels unchecked();

    Check check();
}
