package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** The processor of this machine. Kernels have finished when their call returns; several threads may call at once, on buffers of their own. */
public final class CpuDevice implements Device {

    static final String ID = "cpu";

    private final Parallel parallel;
    private final Kernels kernels;

    /** A device that uses all processors. */
    public CpuDevice() {
        this(availableThreads());
    }

    /** A device that uses {@code threads} threads, the calling one included. */
    public CpuDevice(int threads) {
        parallel = new Parallel(threads);
        kernels = new CpuKernels(parallel);
    }

    static int availableThreads() {
        return Runtime.getRuntime().availableProcessors();
    }

    static String describe(int threads) {
        return threads == 1 ? "CPU, 1 thread" : "CPU, %d threads".formatted(threads);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return describe(parallel.threads());
    }

    @Override
    public DeviceBuffer allocate(int length) {
        return new CpuBuffer(length);
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
        parallel.close();
    }
}
