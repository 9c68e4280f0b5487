package org.kettenregel.kernels.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.testing.Samples;

class CpuDeviceTest {

    private static final MatMulShape SHARED = new MatMulShape(131, 67, 129, false, true); // large enough to be shared among threads

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void a_product_has_the_same_bits_for_every_number_of_threads(boolean transposeA, boolean transposeB) {
        MatMulShape shape = new MatMulShape(131, 67, 129, transposeA, transposeB);
        float[] alone = product(1, shape);

        for (int threads : new int[] {2, 3, 8}) {
            assertThat(product(threads, shape)).as("%d threads", threads).isEqualTo(alone);
        }
    }

    @Test
    void a_product_has_the_same_bits_in_every_run() {
        float[] first = product(4, SHARED);

        for (int run = 0; run < 20; run++) {
            assertThat(product(4, SHARED)).as("run %d", run).isEqualTo(first);
        }
    }

    @Test
    void several_threads_may_compute_at_once_on_buffers_of_their_own() throws Exception {
        int callers = 4;
        CyclicBarrier start = new CyclicBarrier(callers);
        float[] expected = product(1, SHARED);
        try (Device device = new CpuDevice(2); ExecutorService pool = Executors.newFixedThreadPool(callers)) {
            Callable<float[]> caller = () -> {
                start.await();
                return product(device, SHARED);
            };
            List<Future<float[]>> results = IntStream.range(0, callers).mapToObj(i -> pool.submit(caller)).toList();

            for (Future<float[]> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_small_product_after_a_large_one_takes_nothing_from_it(int threads) {
        MatMulShape small = new MatMulShape(3, 2, 5, true, true);
        float[] expected = product(threads, small);

        try (Device device = new CpuDevice(threads)) {
            product(device, SHARED);

            assertThat(product(device, small)).isEqualTo(expected);
        }
    }

    @Test
    void it_says_how_many_threads_it_uses_and_what_it_computes_with() {
        try (Device one = CpuDevice.plain(1); Device three = new CpuDevice(3)) {
            assertThat(one.description()).isEqualTo("CPU, 1 thread, plain loops");
            assertThat(three.description()).matches("CPU, 3 threads, (128|256|512)-bit vectors");
            assertThat(one.traits()).isEqualTo(new Device.Traits(1, 0));
            assertThat(three.description()).endsWith(three.traits().vectorBits() + "-bit vectors");
        }
    }

    private static float[] product(int threads, MatMulShape shape) {
        try (Device device = new CpuDevice(threads)) {
            return product(device, shape);
        }
    }

    private static float[] product(Device device, MatMulShape shape) {
        try (BufferScope scope = new BufferScope()) {
            DeviceBuffer a = scope.own(Samples.upload(device, Samples.normal(1, shape.m() * shape.k())));
            DeviceBuffer b = scope.own(Samples.upload(device, Samples.normal(2, shape.k() * shape.n())));
            DeviceBuffer out = scope.own(device.allocate(shape.m() * shape.n()));
            device.kernels().matMulInto(shape, a, b, out);
            return Samples.download(out);
        }
    }
}
