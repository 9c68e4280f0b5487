package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.ImageKernels.AffineRanges;
import org.kettenregel.kernels.Raster;

/** The ops that differ from step to step while training, and do nothing when the network is asked. */
class RandomOpsTest {

    private static final int MANY = 10_000;
    private static final Raster RASTER = new Raster(4, 5, 1);

    private static OpSample many(Op op) {
        double[] threes = new double[MANY];
        Arrays.fill(threes, 3);
        return new OpSample("", op, MANY / 10, List.of(Shape.perSample(10)), List.of(threes));
    }

    private static OpSample images(AffineRanges ranges) {
        double[] pixels = IntStream.range(0, 10 * 20).mapToDouble(i -> 1 + i % 20).toArray();
        return new OpSample("", new RandomAffine(RASTER, ranges), 10, List.of(Shape.perSample(4, 5, 1)), List.of(pixels));
    }

    static Stream<OpSample> random() {
        return Stream.of(many(new Dropout(0.4)), many(new GaussianNoise(2)), images(new AffineRanges(0.2f, 0.5f, 0.2f, true)));
    }

    private static double[] outputs(OpBench bench) {
        bench.forward();
        return IntStream.range(0, bench.outputs()).mapToDouble(bench::output).toArray();
    }

    private static double[] outputs(OpSample sample) {
        return outputs(OpBench.exact(sample));
    }

    @ParameterizedTest
    @MethodSource("random")
    void each_step_has_random_numbers_of_its_own_and_the_same_ones_again(OpSample sample) {
        OpBench bench = OpBench.exact(sample);
        double[] first = outputs(bench);

        bench.step(1);
        double[] second = outputs(bench);
        bench.step(0);
        double[] again = outputs(bench);

        assertThat(second).isNotEqualTo(first);
        assertThat(again).containsExactly(first);
    }

    @ParameterizedTest
    @MethodSource("random")
    void a_network_that_is_asked_changes_nothing(OpSample sample) {
        assertThat(outputs(sample.asked())).containsExactly(sample.inputs().getFirst());
    }

    @ParameterizedTest
    @MethodSource("random")
    void a_training_step_allocates_nothing(OpSample sample) {
        try (Device device = Devices.probe().open("cpu")) {
            OpBench bench = new OpBench(sample, device);
            // until its loops are compiled, which takes as long as the compiler has other work, vectors are objects
            boolean none = LongStream.generate(() -> allocated(bench)).limit(20_000).anyMatch(bytes -> bytes == 0);

            assertThat(none).as("a step without a single byte").isTrue();
        }
    }

    private static long allocated(OpBench bench) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        bench.forward();
        bench.backward();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void dropout_drops_its_share_and_scales_the_rest() {
        double[] outputs = outputs(many(new Dropout(0.75)));

        assertThat(outputs).containsOnly(0, 12); // 3 / (1 - 0.75)
        assertThat(StatUtils.mean(outputs)).isCloseTo(3, within(5 * Math.sqrt(27.0 / MANY))); // five standard errors: 12^2 0.25 0.75 = 27
    }

    @Test
    void a_dropped_number_gets_no_gradient() {
        OpBench bench = OpBench.exact(many(new Dropout(0.25)));
        double[] outputs = outputs(bench);
        double[] ones = new double[MANY];
        Arrays.fill(ones, 1);
        OpBench.put(bench.outputGradient, ones);

        bench.backward();

        for (int i = 0; i < MANY; i++) {
            assertThat(OpBench.get(bench.gradients.getFirst(), i)).isCloseTo(outputs[i] / 3, within(1e-6));
        }
    }

    @Test
    void a_rate_of_zero_drops_nothing() {
        assertThat(outputs(many(new Dropout(0)))).containsOnly(3);
    }

    @Test
    void noise_keeps_the_mean_and_has_the_deviation_asked_for() {
        double[] outputs = outputs(many(new GaussianNoise(2)));

        assertThat(StatUtils.mean(outputs)).isCloseTo(3, within(5 * 2 / Math.sqrt(MANY))); // five standard errors
        assertThat(StatUtils.variance(outputs)).isCloseTo(4, within(5 * 4 * Math.sqrt(2.0 / MANY)));
    }

    @Test
    void a_mirrored_image_has_its_rows_turned_round() {
        double[] outputs = outputs(images(new AffineRanges(0, 0, 0, true)));

        List<String> seen = IntStream.range(0, 10).mapToObj(i -> Arrays.toString(Arrays.copyOfRange(outputs, 20 * i, 20 * i + 5))).distinct().toList();

        assertThat(seen).containsExactlyInAnyOrder("[1.0, 2.0, 3.0, 4.0, 5.0]", "[5.0, 4.0, 3.0, 2.0, 1.0]");
    }

    /** Between pixels a plane is read exactly, so every output pixel tells from where it was read. */
    @Test
    void a_picture_that_rises_steadily_is_read_where_the_map_leads() {
        Raster raster = new Raster(9, 11, 1);
        double[] plane = IntStream.range(0, 3 * 99).mapToDouble(i -> 5 + 2 * (i % 11) + 0.5 * (i % 99 / 11)).toArray();
        OpBench bench = OpBench.exact(new OpSample("", new RandomAffine(raster, new AffineRanges(0.1f, 0.5f, 0.2f, true)), 3,
                List.of(Shape.perSample(9, 11, 1)), List.of(plane)));

        double[] outputs = outputs(bench);

        int inside = 0;
        for (int i = 0; i < outputs.length; i++) {
            Point2D from = map(bench, i / 99).transform(new Point2D.Double(i % 11 - 5, i % 99 / 11 - 4), null); // the middle is (5, 4)
            double column = from.getX() + 5;
            double row = from.getY() + 4;
            if (column >= 0 && column <= 10 && row >= 0 && row <= 8) {
                assertThat(outputs[i]).as("pixel %d", i).isCloseTo(5 + 2 * column + 0.5 * row, within(1e-9));
                inside++;
            } else if (column <= -1 || column >= 11 || row <= -1 || row >= 9) {
                assertThat(outputs[i]).as("pixel %d", i).isZero();
            }
        }
        assertThat(inside).isGreaterThan(outputs.length / 2);
    }

    /** Shifts are shares of the picture's width and height. */
    private static AffineTransform map(OpBench bench, int sample) {
        double[] six = IntStream.range(6 * sample, 6 * sample + 6).mapToDouble(i -> bench.saved(0, i)).toArray();
        return new AffineTransform(six[0], six[3], six[1], six[4], 11 * six[2], 9 * six[5]); // column by column
    }

    @Test
    void a_map_that_only_turns_keeps_lengths_and_stays_within_its_angle() {
        OpBench bench = OpBench.exact(images(new AffineRanges(0, 0.5f, 0, false)));

        outputs(bench);

        for (int sample = 0; sample < 10; sample++) {
            AffineTransform map = map(bench, sample);
            assertThat(map.getDeterminant()).isCloseTo(1, within(1e-9));
            assertThat(map.deltaTransform(new Point2D.Double(3, 4), null).distance(0, 0)).isCloseTo(5, within(1e-9));
            assertThat(Math.atan2(map.getShearY(), map.getScaleX())).isBetween(-0.5, 0.5);
        }
    }

    @Test
    void what_is_no_image_of_that_size_is_refused() {
        RandomAffine op = new RandomAffine(RASTER, new AffineRanges(0, 0, 0, true));

        assertThatThrownBy(() -> op.inferShape(List.of(Shape.perSample(20))))
                .isInstanceOf(ShapeMismatch.class).hasMessage("augmentation: expected (n, 4, 5, 1), found (n, 20)");
    }

    @Test
    void rates_and_deviations_without_meaning_are_refused() {
        assertThatThrownBy(() -> new Dropout(1)).hasMessage("dropout: the rate must be at least 0 and below 1, found 1.0");
        assertThatThrownBy(() -> new GaussianNoise(-1)).hasMessage("Gaussian noise: the deviation must be a number from 0 on, found -1.0");
    }
}
