package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.Kernels;

/** Faster kernels for the processor than the plain ones, where the machine can run them; found on the class path. */
public interface Acceleration {

    /** Whether this virtual machine and processor can run them. Loads nothing that might be missing. */
    boolean usable();

    /** What they compute with, as a person reads it behind the number of threads. */
    String description();

    /** Width of the vectors. */
    int bits();

    /** @param parallel splits the loops; it stays with the device */
    Kernels kernels(Parallel parallel);
}
