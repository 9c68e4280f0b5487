package org.kettenregel.kernels.cpu.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.DoubleDevice;
import org.kettenregel.kernels.testing.Samples;

/** On a machine without wide vectors it tests the plain loops once more. */
class VectorWindowTest {

    private static final double EPSILON = 0x1p-23; // distance from 1 to the next float
    private static final int SAMPLES = 5;
    private static final WindowShape UNFOLDED = WindowShape.same(new ImageShape(9, 11, 1), 32, 3, 3, 1, 1, 1);

    /** Channels around one and two vectors, widths around a tile, and every way a window can move. */
    static Stream<WindowShape> convolutions() {
        int[][] channels = {{1, 32}, {3, 16}, {5, 17}, {16, 33}, {17, 1}, {32, 5}, {33, 64}, {13, 3}};
        return Arrays.stream(channels).flatMap(pair -> convolutions(pair[0], pair[1]));
    }

    private static Stream<WindowShape> convolutions(int channels, int filters) {
        ImageShape image = new ImageShape(9, 11, channels);
        Stream<WindowShape> widths = IntStream.rangeClosed(7, 9)
                .mapToObj(width -> WindowShape.valid(new ImageShape(4, width, channels), filters, 1, 1, 1, 1, 1));
        return Stream.concat(widths, Stream.of(
                WindowShape.valid(image, filters, 3, 3, 1, 1, 1),
                WindowShape.same(image, filters, 3, 3, 1, 1, 1),
                WindowShape.same(image, filters, 4, 4, 2, 2, 1),
                WindowShape.same(image, filters, 5, 2, 2, 3, 1),
                WindowShape.same(image, filters, 3, 3, 1, 1, 2),
                WindowShape.valid(image, filters, 2, 3, 3, 2, 3),
                WindowShape.same(image, filters, 1, 1, 3, 2, 1),
                WindowShape.valid(image, filters, 9, 11, 1, 1, 1),
                WindowShape.same(new ImageShape(1, 1, channels), filters, 3, 3, 1, 1, 1),
                WindowShape.same(new ImageShape(2, 2, channels), filters, 3, 3, 2, 2, 3)));
    }

    static Stream<WindowShape> pools() {
        return Stream.of(1, 3, 5, 16, 17, 33).map(channels -> new ImageShape(7, 10, channels)).flatMap(image -> Stream.of(
                WindowShape.valid(image, image.channels(), 2, 2, 2, 2, 1),
                WindowShape.valid(image, image.channels(), 3, 2, 1, 1, 1),
                WindowShape.same(image, image.channels(), 4, 3, 1, 2, 1),
                WindowShape.same(image, image.channels(), 2, 2, 3, 3, 1)));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void a_convolution_and_its_adjoints_agree_with_double_precision(WindowShape shape) {
        List<float[]> expected = convolve(new DoubleDevice(), shape, SAMPLES);

        List<float[]> actual = convolve(new CpuDevice(2), shape, SAMPLES);

        int terms = Math.max(SAMPLES * shape.output().cells(), shape.positions() * Math.max(shape.input().channels(), shape.output().channels()));
        for (int i = 0; i < expected.size(); i++) {
            for (int j = 0; j < expected.get(i).length; j++) {
                double number = expected.get(i)[j];
                assertThat((double) actual.get(i)[j]).as("element %d of result %d", j, i)
                        .isCloseTo(number, within((8 + terms) * EPSILON * Math.max(1, Math.abs(number))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void they_have_the_same_bits_for_every_number_of_threads(WindowShape shape) {
        List<float[]> alone = convolve(new CpuDevice(1), shape, SAMPLES);

        for (int threads : new int[] {2, 3, 8}) {
            List<float[]> shared = convolve(new CpuDevice(threads), shape, SAMPLES);

            for (int i = 0; i < alone.size(); i++) {
                assertThat(shared.get(i)).as("result %d with %d threads", i, threads).isEqualTo(alone.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void an_image_gets_the_same_bits_in_every_batch(WindowShape shape) {
        List<float[]> batch = convolve(new CpuDevice(2), shape, SAMPLES);

        List<float[]> one = convolve(new CpuDevice(2), shape, 1);

        for (int i = 0; i < 3; i++) { // the last result sums over the batch
            assertThat(Arrays.copyOf(batch.get(i), one.get(i).length)).as("result %d", i).isEqualTo(one.get(i));
        }
    }

    @Test
    void what_is_not_a_number_in_one_call_is_gone_in_the_next() {
        List<float[]> expected = convolve(new CpuDevice(1), UNFOLDED, SAMPLES);

        try (Device device = new CpuDevice(1)) {
            WindowShape larger = WindowShape.same(new ImageShape(12, 14, 3), 64, 3, 3, 1, 1, 1);
            float[] spoiled = new float[SAMPLES * larger.input().elements()];
            Arrays.fill(spoiled, Float.NaN);
            convolve(device, larger, SAMPLES, spoiled);
            List<float[]> after = convolve(device, UNFOLDED, SAMPLES, Samples.uniform(1, SAMPLES * UNFOLDED.input().elements(), -1, 1));

            for (int i = 0; i < expected.size(); i++) {
                assertThat(after.get(i)).as("result %d", i).isEqualTo(expected.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pools")
    void a_pool_and_its_adjoint_have_the_bits_of_the_plain_loops(WindowShape shape) {
        List<float[]> expected = pool(CpuDevice.plain(1), shape);

        List<float[]> actual = pool(new CpuDevice(3), shape);

        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i)).as("result %d", i).isEqualTo(expected.get(i));
        }
    }

    private static List<float[]> convolve(Device device, WindowShape shape, int samples) {
        float[] image = Samples.uniform(1, SAMPLES * shape.input().elements(), -1, 1);
        try (device) {
            return convolve(device, shape, samples, Arrays.copyOf(image, samples * shape.input().elements()));
        }
    }

    /** The convolution, the same added to numbers, and the gradients of image and weights. */
    private static List<float[]> convolve(Device device, WindowShape shape, int samples, float[] image) {
        int elements = samples * shape.output().elements();
        try (BufferScope scope = new BufferScope()) {
            DeviceBuffer x = scope.own(Samples.upload(device, image));
            DeviceBuffer weights = scope.own(Samples.upload(device, Samples.uniform(2, (int) shape.weights(), -1, 1)));
            DeviceBuffer gradient = scope.own(Samples.upload(device, Samples.uniform(3, elements, -1, 1)));
            DeviceBuffer out = scope.own(device.allocate(elements));
            DeviceBuffer sum = scope.own(Samples.upload(device, Samples.uniform(4, elements, -1, 1)));
            DeviceBuffer inGradient = scope.own(Samples.upload(device, Samples.uniform(5, image.length, -1, 1)));
            DeviceBuffer weightsGradient = scope.own(Samples.upload(device, Samples.uniform(6, (int) shape.weights(), -1, 1)));
            device.kernels().convolveInto(shape, x, weights, out, samples);
            device.kernels().convolveOnto(shape, x, weights, sum, samples);
            device.kernels().convolveInputAdjointOnto(shape, weights, gradient, inGradient, samples);
            device.kernels().convolveWeightsAdjointOnto(shape, x, gradient, weightsGradient, samples);
            return Stream.of(out, sum, inGradient, weightsGradient).map(Samples::download).toList();
        }
    }

    /** Both pools and their adjoints, on images with equal numbers and some that are not numbers. */
    private static List<float[]> pool(Device device, WindowShape shape) {
        float[] image = Samples.uniform(1, SAMPLES * shape.input().elements(), -3, 3);
        for (int i = 0; i < image.length; i++) {
            image[i] = i % 29 == 0 ? Float.NaN : Math.round(image[i]);
        }
        int elements = SAMPLES * shape.output().elements();
        List<float[]> results = new ArrayList<>();
        try (device; BufferScope scope = new BufferScope()) {
            DeviceBuffer x = scope.own(Samples.upload(device, image));
            DeviceBuffer out = scope.own(device.allocate(elements));
            DeviceBuffer places = scope.own(device.allocate(elements));
            DeviceBuffer gradient = scope.own(Samples.upload(device, Samples.uniform(2, elements, -1, 1)));
            DeviceBuffer inGradient = scope.own(Samples.upload(device, Samples.uniform(3, image.length, -1, 1)));
            device.kernels().maxPoolInto(shape, x, out, places, SAMPLES);
            device.kernels().maxPoolAdjointOnto(shape, places, gradient, inGradient, SAMPLES);
            Stream.of(out, places, inGradient).map(Samples::download).forEach(results::add);
            device.kernels().averagePoolInto(shape, x, out, SAMPLES);
            device.kernels().averagePoolAdjointOnto(shape, gradient, inGradient, SAMPLES);
            Stream.of(out, inGradient).map(Samples::download).forEach(results::add);
        }
        return results;
    }
}
