package org.kettenregel.kernels;

/** {@link ImageKernels} behind checks. */
interface CheckedImage extends ImageKernels {

    Kernels unchecked();

    Check check();
}
