package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.cpu.CpuDevice;

/**
 * Training calls kernels millions of times: a call that allocates would make the garbage collector part of every step. The test of a family lists its
 * kernels in a static method {@code cases}, and runs in a virtual machine of its own: what the compiler makes of code that families share depends on
 * which of them it has seen.
 */
abstract class CallAllocation {

    private static final int CALLS = 1000;

    /**
     * A kernel that allocates does so in every round; the machine, when it compiles anew what several kernels share, in one of them, and vectors
     * are objects until it has compiled what works on them.
     */
    private static final int ROUNDS = 20_000;

    private static final Size SIZE = new Size(5, 7);

    /** Each product among the cases makes one record of its sizes, unless the compiler has removed it. */
    private static final long SHAPE = 32;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @MethodSource("cases")
    void a_checked_call_on_the_processor_allocates_nothing(KernelCase kernel) {
        try (Device device = new CheckedDevice(new CpuDevice(1)); BufferScope scope = new BufferScope()) {
            DeviceBuffer[] buffers = Bench.upload(device, scope, kernel.samples(SIZE));
            Kernels kernels = device.kernels();
            kernel.call().on(kernels, buffers, SIZE); // the first call loads classes and makes what the thread keeps

            long limit = kernel.operation().startsWith("matMul") ? SHAPE : 0;
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS && least / CALLS > limit; round++) {
                least = Math.min(least, allocated(kernel, kernels, buffers));
            }

            assertThat(least / CALLS).as("bytes per call").isLessThanOrEqualTo(limit);
        }
    }

    private long allocated(KernelCase kernel, Kernels kernels, DeviceBuffer[] buffers) {
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < CALLS; i++) {
            kernel.call().on(kernels, buffers, SIZE);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
