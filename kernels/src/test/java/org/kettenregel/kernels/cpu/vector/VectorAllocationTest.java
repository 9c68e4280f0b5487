package org.kettenregel.kernels.cpu.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.WindowShape;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.Samples;

/** Products, convolutions and pooling make no objects once they are compiled: vectors are registers then. */
class VectorAllocationTest {

    private static final int SAMPLES = 5;

    @ParameterizedTest
    @CsvSource({"10, 8, 2", "10, 1, 4", "64, 96, 40", "64, 40, 33", "200, 10, 40", "32, 80, 40"})
    void a_product_allocates_nothing_when_warm(int m, int n, int k) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (CpuDevice device = new CpuDevice(1)) {
            DeviceBuffer a = Samples.upload(device, Samples.uniform(1, m * k, -1, 1));
            DeviceBuffer b = Samples.upload(device, Samples.uniform(2, k * n, -1, 1));
            DeviceBuffer out = device.allocate(m * n);
            MatMulShape plain = new MatMulShape(m, n, k, false, false);
            MatMulShape turned = new MatMulShape(m, n, k, true, true);

            long least = Long.MAX_VALUE;
            for (int round = 0; round < 1000 && least > 0; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int call = 0; call < 500; call++) {
                    device.kernels().matMulInto(plain, a, b, out);
                    device.kernels().matMulOnto(turned, a, b, out);
                }
                least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / 1000);
            }

            assertThat(least).as("bytes per call").isZero();
        }
    }

    @Test
    void a_call_allocates_nothing_once_it_is_compiled() {
        WindowShape padded = WindowShape.same(new ImageShape(7, 9, 5), 33, 3, 3, 1, 1, 1);
        WindowShape pool = WindowShape.valid(padded.output(), 33, 2, 2, 2, 2, 1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (Device device = new CpuDevice(2); BufferScope scope = new BufferScope()) {
            DeviceBuffer x = scope.own(Samples.upload(device, Samples.uniform(1, SAMPLES * padded.input().elements(), -1, 1)));
            DeviceBuffer weights = scope.own(Samples.upload(device, Samples.uniform(2, (int) padded.weights(), -1, 1)));
            DeviceBuffer out = scope.own(device.allocate(SAMPLES * padded.output().elements()));
            DeviceBuffer pooled = scope.own(device.allocate(SAMPLES * pool.output().elements()));
            DeviceBuffer places = scope.own(device.allocate(pooled.length()));
            DeviceBuffer inGradient = scope.own(device.allocate(x.length()));
            DeviceBuffer weightsGradient = scope.own(device.allocate(weights.length()));
            Kernels kernels = device.kernels();

            long least = Long.MAX_VALUE;
            for (int round = 0; round < 1000 && least > 0; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int i = 0; i < 100; i++) {
                    kernels.convolveInto(padded, x, weights, out, SAMPLES);
                    kernels.maxPoolInto(pool, out, pooled, places, SAMPLES);
                    kernels.maxPoolAdjointOnto(pool, places, pooled, out, SAMPLES);
                    kernels.averagePoolInto(pool, out, pooled, SAMPLES);
                    kernels.averagePoolAdjointOnto(pool, pooled, out, SAMPLES);
                    kernels.convolveInputAdjointOnto(padded, weights, out, inGradient, SAMPLES);
                    kernels.convolveWeightsAdjointOnto(padded, x, out, weightsGradient, SAMPLES);
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }

            assertThat(least).as("bytes in a hundred rounds of calls").isZero();
        }
    }
}
