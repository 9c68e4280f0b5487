package org.kettenregel.kernels.cpu;

import java.util.Optional;
import java.util.ServiceLoader;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** The processor of this machine. Kernels have finished when their call returns; several threads may call at once, on buffers of their own. */
public final class CpuDevice implements Device {

    static final String ID = "cpu";

    private final Parallel parallel;
    private final Kernels kernels;
    private final String description;
    private final Traits traits;

    /** A device that uses all processors. */
    public CpuDevice() {
        this(availableThreads());
    }

    /** A device that uses {@code threads} threads, the calling one included, and the fastest kernels that run here. */
    public CpuDevice(int threads) {
        this(threads, acceleration());
    }

    private CpuDevice(int threads, Optional<Acceleration> acceleration) {
        parallel = new Parallel(threads);
        kernels = acceleration.<Kernels>map(faster -> faster.kernels(parallel)).orElseGet(() -> new CpuKernels(parallel));
        description = describe(threads, acceleration);
        traits = new Traits(threads, acceleration.map(Acceleration::bits).orElse(0));
    }

    /** A device with the plain kernels, which run everywhere. */
    public static CpuDevice plain(int threads) {
        return new CpuDevice(threads, Optional.empty());
    }

    static int availableThreads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Optional<Acceleration> acceleration() {
        return ServiceLoader.load(Acceleration.class).stream().map(ServiceLoader.Provider::get).filter(Acceleration::usable).findFirst();
    }

    static String describe(int threads) {
        return describe(threads, acceleration());
    }

    private static String describe(int threads, Optional<Acceleration> acceleration) {
        return (threads == 1 ? "CPU, 1 thread" : "CPU, %d threads".formatted(threads))
                + ", " + acceleration.map(Acceleration::description).orElse("plain loops");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Traits traits() {
        return traits;
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
