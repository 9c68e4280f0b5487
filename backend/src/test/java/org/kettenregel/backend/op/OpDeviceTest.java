package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Devices;

/** Every op on every usable device against the same op in double precision. */
class OpDeviceTest {

    /** A few roundings of numbers below 10, as logarithms of probabilities near 0 are. */
    private static final double TOLERANCE = 1e-5;

    static Stream<Arguments> cases() {
        return Devices.probe().listings().stream().filter(Devices.Listing::usable)
                .flatMap(device -> OpSamples.all().map(sample -> Arguments.of(device.id(), sample)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void values_and_gradients_agree_with_double_precision(String id, OpSample sample) {
        try (Device device = Devices.probe().open(id)) {
            OpBench real = run(new OpBench(sample, device));
            OpBench exact = run(OpBench.exact(sample));

            same(real.output, exact.output);
            for (int input = 0; input < exact.gradients.size(); input++) {
                same(real.gradients.get(input), exact.gradients.get(input));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void so_do_gradients_that_are_written_over_what_is_no_number(String id, OpSample sample) {
        try (Device device = Devices.probe().open(id)) {
            OpBench real = new OpBench(sample, device);
            real.overwrite();

            run(real);

            OpBench exact = run(OpBench.exact(sample));
            for (int input = 0; input < exact.gradients.size(); input++) {
                same(real.gradients.get(input), exact.gradients.get(input));
            }
        }
    }

    private static OpBench run(OpBench bench) {
        double[] upstream = new double[bench.outputs()];
        for (int o = 0; o < upstream.length; o++) {
            upstream[o] = 0.5 + 0.25 * o;
        }
        bench.forward();
        OpBench.put(bench.outputGradient, upstream);
        bench.backward();
        return bench;
    }

    private static void same(DeviceBuffer real, DeviceBuffer exact) {
        assertThat(real.length()).isEqualTo(exact.length());
        for (int i = 0; i < exact.length(); i++) {
            assertThat(OpBench.get(real, i)).as("element %d", i).isCloseTo(OpBench.get(exact, i), within(TOLERANCE));
        }
    }
}
