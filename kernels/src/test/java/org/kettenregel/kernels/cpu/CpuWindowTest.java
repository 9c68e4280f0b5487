package org.kettenregel.kernels.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;
import org.kettenregel.kernels.testing.Samples;

class CpuWindowTest {

    private static final int SAMPLES = 5;
    private static final WindowShape LARGE = WindowShape.same(new ImageShape(19, 23, 6), 17, 3, 3, 1, 1, 1); // shared among threads
    private static final WindowShape SMALL = WindowShape.valid(new ImageShape(5, 4, 2), 3, 2, 2, 1, 1, 1);

    static Stream<WindowShape> shapes() {
        return Stream.of(
                LARGE,
                WindowShape.same(new ImageShape(19, 23, 7), 17, 4, 3, 2, 3, 1),
                WindowShape.valid(new ImageShape(31, 29, 3), 20, 3, 5, 1, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void a_convolution_and_its_adjoints_have_the_same_bits_for_every_number_of_threads(WindowShape shape) {
        List<float[]> alone = all(1, shape);

        for (int threads : new int[] {2, 3, 8}) {
            List<float[]> shared = all(threads, shape);
            for (int i = 0; i < alone.size(); i++) {
                assertThat(shared.get(i)).as("result %d with %d threads", i, threads).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void a_small_convolution_after_a_large_one_takes_nothing_from_it() {
        List<float[]> expected = all(2, SMALL);

        try (Device device = new CpuDevice(2)) {
            all(device, LARGE);
            List<float[]> after = all(device, SMALL);

            for (int i = 0; i < expected.size(); i++) {
                assertThat(after.get(i)).as("result %d", i).isEqualTo(expected.get(i));
            }
        }
    }

    private static List<float[]> all(int threads, WindowShape shape) {
        try (Device device = new CpuDevice(threads)) {
            return all(device, shape);
        }
    }

    private static List<float[]> all(Device device, WindowShape shape) {
        try (BufferScope scope = new BufferScope()) {
            DeviceBuffer x = scope.own(Samples.upload(device, Samples.normal(1, SAMPLES * shape.input().elements())));
            DeviceBuffer weights = scope.own(Samples.upload(device, Samples.normal(2, (int) shape.weights())));
            DeviceBuffer out = scope.own(device.allocate(SAMPLES * shape.output().elements()));
            DeviceBuffer inGradient = scope.own(device.allocate(x.length()));
            DeviceBuffer weightsGradient = scope.own(device.allocate(weights.length()));
            device.kernels().convolveInto(shape, x, weights, out, SAMPLES);
            device.kernels().convolveInputAdjointOnto(shape, weights, out, inGradient, SAMPLES);
            device.kernels().convolveWeightsAdjointOnto(shape, x, out, weightsGradient, SAMPLES);
            return Stream.of(out, inGradient, weightsGradient).map(Samples::download).toList();
        }
    }
}
