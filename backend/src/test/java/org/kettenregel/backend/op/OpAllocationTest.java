package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.CheckedDevice;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.cpu.CpuDevice;

/** No op makes objects in a training step, not even such as a compiler might spare; on plain loops, as vectors are objects for a while. */
class OpAllocationTest {

    private static final int CALLS = 200;

    /** An object takes 16 bytes at least; what the JVM itself allocates on this thread now and then is less or does not come every time. */
    private static final long OBJECTS = 16L * CALLS;

    private static final int TIMES = 4;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<OpSample> samples() {
        return OpSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void after_the_first_calls_an_op_allocates_nothing(OpSample sample) {
        try (Device device = new CheckedDevice(CpuDevice.plain(1))) {
            OpBench bench = new OpBench(sample, device);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < TIMES; i++) {
                least = Math.min(least, allocated(bench));
            }

            assertThat(least).as("bytes in %d calls", CALLS).isLessThan(OBJECTS);
        }
    }

    private long allocated(OpBench bench) {
        long before = threads.getCurrentThreadAllocatedBytes();
        call(bench, CALLS);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void call(OpBench bench, int times) {
        for (int i = 0; i < times; i++) {
            bench.forward();
            bench.backward();
            if (bench.sample.op().tracks()) {
                bench.track();
            }
        }
    }
}
