package org.kettenregel.kernels.testing;

import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Kernels;

/** The oracle: the whole contract in double precision, written as plainly as the formulas. Its buffers keep doubles. */
public final class DoubleDevice implements Device {

    private final Kernels kernels = new DoubleKernels();

    @Override
    public String id() {
        return "double";
    }

    @Override
    public String description() {
        return "double precision, for tests";
    }

    @Override
    public DoubleBuffer allocate(int length) {
        return new DoubleBuffer(length);
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }

    @Override
    public void synchronize() {
        // every kernel has finished when its call returns
    }

    @Override
    public void close() {
        // holds nothing of its own
    }
}
