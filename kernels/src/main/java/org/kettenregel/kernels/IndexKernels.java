package org.kettenregel.kernels;

/** Rows and columns picked by number: look-ups, one-hot codes, parts of rows, and their adjoints. */
public interface IndexKernels {
}
