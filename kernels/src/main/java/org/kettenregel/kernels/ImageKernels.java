package org.kettenregel.kernels;

/** Geometric changes of images (channels last), and their adjoints. */
public interface ImageKernels {
}
