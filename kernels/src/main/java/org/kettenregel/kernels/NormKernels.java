package org.kettenregel.kernels;

/** Mean and variance of columns or rows, and normalisation by them, with adjoints. */
public interface NormKernels {
}
