package org.kettenregel.kernels;

/** Convolution and pooling over images in rows, columns, channels (channels last), and their adjoints. */
public interface WindowKernels {
}
