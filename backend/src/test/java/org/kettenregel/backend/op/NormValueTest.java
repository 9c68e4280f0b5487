package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Values of the normalising ops, worked by hand or as Commons Math gives them. */
class NormValueTest {

    private static final double TINY = 1e-12;

    /** x = (2, 4, 6) and (10, 30, 50): means 4 and 30, variances 8/3 and 800/3. */
    private static OpSample batch(double momentum, double epsilon) {
        Shape two = Shape.fixed(2);
        return new OpSample("", new BatchNorm(momentum, epsilon), 3, List.of(Shape.perSample(2), two, two, two, two), List.of(
                new double[] {2, 10, 4, 30, 6, 50}, new double[] {1, 2}, new double[] {0, 100}, new double[] {3, 10}, new double[] {4, 25}));
    }

    @Test
    void in_training_a_batch_is_normalised_by_its_own_mean_and_variance() {
        OpBench bench = OpBench.exact(batch(0.5, TINY));

        bench.forward();

        double end = Math.sqrt(1.5); // (6 - 4) / sqrt(8/3) = (50 - 30) / sqrt(800/3)
        double[] expected = {-end, 100 - 2 * end, 0, 100, end, 100 + 2 * end};
        for (int i = 0; i < expected.length; i++) {
            assertThat(bench.output(i)).as("element %d", i).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void asked_it_takes_the_running_statistics() {
        OpBench bench = OpBench.exact(batch(0.5, TINY).asked());

        bench.forward();

        double[] expected = {-0.5, 100, 0.5, 108, 1.5, 116}; // (2 - 3)/2, 100 + 2 (10 - 10)/5, (4 - 3)/2, 100 + 2 (30 - 10)/5, ...
        for (int i = 0; i < expected.length; i++) {
            assertThat(bench.output(i)).as("element %d", i).isCloseTo(expected[i], within(1e-9));
            assertThat(batch(0.5, TINY).op().explain(i, bench).result()).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void asked_an_output_depends_on_its_own_number_alone() {
        OpBench bench = OpBench.exact(batch(0.5, TINY).asked());
        Op op = bench.sample.op();

        assertThat(op.reaches(0, 3, bench)).containsExactly(3);
        assertThat(op.localDerivative(0, 3, 3, bench)).isCloseTo(2 / 5.0, within(1e-9)); // scale / sqrt(25)
    }

    @Test
    void the_statistics_move_only_when_tracked_and_by_what_the_momentum_leaves() {
        OpBench bench = OpBench.exact(batch(0.75, TINY));
        bench.forward();
        double[] untouched = {bench.input(3, 0), bench.input(4, 0)};

        bench.track();

        assertThat(untouched).containsExactly(3, 4);
        assertThat(bench.input(3, 0)).isCloseTo(3.25, within(TINY)); // 0.75 * 3 + 0.25 * 4
        assertThat(bench.input(3, 1)).isCloseTo(15, within(TINY)); // 0.75 * 10 + 0.25 * 30
        assertThat(bench.input(4, 0)).isCloseTo(3 + 2 / 3.0, within(TINY)); // 0.75 * 4 + 0.25 * 8/3
        assertThat(bench.input(4, 1)).isCloseTo(18.75 + 200 / 3.0, within(TINY)); // 0.75 * 25 + 0.25 * 800/3
    }

    @Test
    void channels_of_images_are_normalised_over_samples_height_and_width() {
        double[] x = {1, 50, 2, 60, 4, 70, 9, 90}; // 2 images of 2 pixels by 1 with 2 channels
        Shape two = Shape.fixed(2);
        OpBench bench = OpBench.exact(new OpSample("", new BatchNorm(0.9, TINY), 2, List.of(Shape.perSample(2, 1, 2), two, two, two, two),
                List.of(x, new double[] {1, 1}, new double[] {0, 0}, new double[] {0, 0}, new double[] {1, 1})));

        bench.forward();

        double[] first = StatUtils.normalize(new double[] {1, 2, 4, 9}); // by the unbiased deviation
        double unbiased = Math.sqrt(4 / 3.0);
        for (int i = 0; i < 4; i++) {
            assertThat(bench.output(2 * i)).isCloseTo(first[i] * unbiased, within(1e-9));
        }
    }

    @Test
    void layer_normalisation_gives_every_row_mean_0_and_variance_1() {
        double[] x = {1, 2, 4, 9, -3, 5, 5, 8};
        Shape four = Shape.fixed(4);
        OpSample sample = new OpSample("", new LayerNorm(TINY), 1, List.of(Shape.perSample(2, 4), four, four),
                List.of(x, new double[] {1, 1, 1, 1}, new double[4]));
        OpBench bench = OpBench.exact(sample.asked());

        bench.forward();

        for (int row = 0; row < 2; row++) {
            int from = 4 * row;
            double[] outputs = IntStream.range(from, from + 4).mapToDouble(bench::output).toArray();
            assertThat(StatUtils.mean(outputs)).isCloseTo(0, within(1e-9));
            assertThat(StatUtils.populationVariance(outputs)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void a_layer_of_two_features_by_hand() {
        Shape two = Shape.fixed(2);
        OpBench bench = OpBench.exact(new OpSample("", new LayerNorm(3), 1, List.of(Shape.perSample(2), two, two),
                List.of(new double[] {4, 6}, new double[] {10, 20}, new double[] {1, 2})));

        bench.forward();

        assertThat(bench.output(0)).isCloseTo(-4, within(TINY)); // 10 (4 - 5)/sqrt(1 + 3) + 1
        assertThat(bench.output(1)).isCloseTo(12, within(TINY)); // 20 (6 - 5)/sqrt(1 + 3) + 2
    }

    @Test
    void parameters_of_another_width_are_refused() {
        Shape x = Shape.perSample(5, 3);

        assertThatThrownBy(() -> new LayerNorm(0.1).inferShape(List.of(x, Shape.fixed(3), Shape.fixed(5))))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessage("layer normalization: expected one number per feature of (n, 5, 3), found (5)");
        assertThatThrownBy(() -> new BatchNorm(0.9, 0.1).inferShape(List.of(x, x, x, x, x))).isInstanceOf(ShapeMismatch.class);
    }

    @Test
    void a_momentum_of_one_and_an_epsilon_of_zero_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchNorm(1, 0.1))
                .withMessage("batch normalization: the momentum must be at least 0 and below 1, found 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new LayerNorm(0))
                .withMessage("layer normalization: epsilon must be a positive number, found 0.0");
    }
}
