package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.cpu.Acceleration;
import org.kettenregel.kernels.cpu.Parallel;

/** The Vector API, where the virtual machine was started with its module and the processor has wide enough registers. */
public final class VectorAcceleration implements Acceleration {

    @Override
    public boolean usable() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && Lanes.COUNT >= 4; // in this order: Lanes needs the module
    }

    @Override
    public String description() {
        return "%d-bit vectors".formatted(Lanes.COUNT * Float.SIZE);
    }

    @Override
    public Kernels kernels(Parallel parallel) {
        return new VectorKernels(parallel);
    }
}
