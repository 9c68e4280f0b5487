package org.kettenregel.kernels.cpu.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.Samples;

/** What an element becomes depends neither on its place nor on who computes it. */
class ElementwiseBitsTest {

    private static final int LARGE = 100_001; // several pieces, and some elements left over

    static Stream<Named<Call>> calls() {
        return Stream.of(
                Named.of("fill", (kernels, x, outer, out, count) -> kernels.fillInto(2, out, count)),
                Named.of("copy", (kernels, x, outer, out, count) -> kernels.copyInto(x, out, count)),
                Named.of("scaleOnto", (kernels, x, outer, out, count) -> kernels.scaleOnto(0.3f, x, out, count)),
                Named.of("scaleInto", (kernels, x, outer, out, count) -> kernels.scaleInto(0.3f, x, out, count)),
                Named.of("add", (kernels, x, outer, out, count) -> kernels.addInto(x, outer, out, count)),
                Named.of("subtract", (kernels, x, outer, out, count) -> kernels.subtractInto(x, outer, out, count)),
                Named.of("multiply", (kernels, x, outer, out, count) -> kernels.multiplyInto(x, outer, out, count)),
                Named.of("multiplyOnto", (kernels, x, outer, out, count) -> kernels.multiplyOnto(x, outer, out, count)),
                Named.of("square", (kernels, x, outer, out, count) -> kernels.squareInto(x, out, count)),
                Named.of("square's", Kernels::squareAdjointOnto),
                Named.of("square's into", Kernels::squareAdjointInto),
                Named.of("relu", (kernels, x, outer, out, count) -> kernels.reluInto(x, out, count)),
                Named.of("relu's", Kernels::reluAdjointOnto),
                Named.of("relu's into", Kernels::reluAdjointInto),
                Named.of("leaky", (kernels, x, outer, out, count) -> kernels.leakyReluInto(x, 0.1f, out, count)),
                Named.of("leaky's", (kernels, x, outer, out, count) -> kernels.leakyReluAdjointOnto(x, 0.1f, outer, out, count)),
                Named.of("leaky's into", (kernels, x, outer, out, count) -> kernels.leakyReluAdjointInto(x, 0.1f, outer, out, count)),
                Named.of("relu6's", Kernels::relu6AdjointOnto),
                Named.of("sigmoid", (kernels, x, outer, out, count) -> kernels.sigmoidInto(x, out, count)),
                Named.of("sigmoid's", Kernels::sigmoidAdjointOnto),
                Named.of("sigmoid's into", Kernels::sigmoidAdjointInto),
                Named.of("tanh", (kernels, x, outer, out, count) -> kernels.tanhInto(x, out, count)),
                Named.of("tanh's", Kernels::tanhAdjointOnto),
                Named.of("tanh's into", Kernels::tanhAdjointInto),
                Named.of("elu", (kernels, x, outer, out, count) -> kernels.eluInto(x, 0.7f, 1.1f, out, count)),
                Named.of("elu's", (kernels, x, outer, out, count) -> kernels.eluAdjointOnto(x, 0.7f, 1.1f, outer, out, count)),
                Named.of("softplus", (kernels, x, outer, out, count) -> kernels.softplusInto(x, out, count)),
                Named.of("softplus'", Kernels::softplusAdjointOnto),
                Named.of("gelu", (kernels, x, outer, out, count) -> kernels.geluInto(x, out, count)),
                Named.of("gelu's", Kernels::geluAdjointOnto),
                Named.of("swish", (kernels, x, outer, out, count) -> kernels.swishInto(x, out, count)),
                Named.of("swish's", Kernels::swishAdjointOnto),
                Named.of("mish", (kernels, x, outer, out, count) -> kernels.mishInto(x, out, count)),
                Named.of("mish's", Kernels::mishAdjointOnto),
                Named.of("loss", Kernels::binaryCrossEntropyWithLogitsInto),
                Named.of("loss's", (kernels, x, outer, out, count) ->
                        kernels.binaryCrossEntropyWithLogitsAdjointOnto(x, outer, outer, out, count)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void an_element_has_the_same_bits_at_every_place_and_in_every_length(Call call) {
        try (Device device = new CpuDevice(1)) {
            float[] single = new float[70];
            for (int i = 0; i < single.length; i++) {
                single[i] = result(device, call, i, 1)[0];
            }

            for (int count = 1; count <= single.length; count++) {
                assertThat(result(device, call, 0, count)).as("%d elements", count).isEqualTo(Arrays.copyOf(single, count));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void any_number_of_threads_gives_the_same_bits(Call call) {
        float[] alone = large(1, call);

        assertThat(large(2, call)).isEqualTo(alone);
        assertThat(large(3, call)).isEqualTo(alone);
        assertThat(Arrays.copyOf(alone, 70)).isEqualTo(small(call));
    }

    private static float[] large(int threads, Call call) {
        try (Device device = new CpuDevice(threads)) {
            return result(device, call, 0, LARGE);
        }
    }

    private static float[] small(Call call) {
        try (Device device = new CpuDevice(1)) {
            return result(device, call, 0, 70);
        }
    }

    private static float[] result(Device device, Call call, int first, int count) {
        try (BufferScope scope = new BufferScope()) {
            DeviceBuffer x = scope.own(part(device, 1, first, count));
            DeviceBuffer outer = scope.own(part(device, 2, first, count));
            DeviceBuffer out = scope.own(part(device, 3, first, count));
            call.on(device.kernels(), x, outer, out, count);
            return Samples.download(out);
        }
    }

    private static DeviceBuffer part(Device device, long seed, int first, int count) {
        return Samples.upload(device, Arrays.copyOfRange(Samples.uniform(seed, first + count, -9, 9), first, first + count));
    }

    @FunctionalInterface
    interface Call {
        void on(Kernels kernels, DeviceBuffer x, DeviceBuffer outer, DeviceBuffer out, int count);
    }
}
