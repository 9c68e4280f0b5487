package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.cpu.Acceleration;
import org.kettenregel.kernels.cpu.Parallel;

/**
 * The Vector API, where the virtual machine was started with its module and the processor multiplies and adds in one instruction: without, the
 * library would compute each of them exactly in software. Every 64-bit ARM processor does; of the others, those with vectors of 256 bits.
 */
public final class VectorAcceleration implements Acceleration {

    @Override
    public boolean usable() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && Lanes.COUNT >= least(); // in this order: Lanes needs the module
    }

    private static int least() {
        return System.getProperty("os.arch").equals("aarch64") ? 4 : 8;
    }

    @Override
    public String description() {
        return "%d-bit vectors".formatted(bits());
    }

    @Override
    public int bits() {
        return Lanes.COUNT * Float.SIZE;
    }

    @Override
    public Kernels kernels(Parallel parallel) {
        return new VectorKernels(parallel);
    }
}
