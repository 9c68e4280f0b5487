package org.kettenregel.backend.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.RandomKey;

/** Where parameters start, against the formulas of the rules. */
class InitializerTest {

    private static final Fans FANS = new Fans(200, 100);
    private static final Shape MANY = Shape.fixed(200, 100);

    private static float[] start(Initializer initializer, long seed, Shape shape, Fans fans) {
        try (Device device = Devices.probe().open("cpu"); DeviceBuffer buffer = device.allocate(shape.width())) {
            initializer.fill(device.kernels(), new RandomKey(seed, 3), shape, fans, buffer);
            float[] values = new float[shape.width()];
            buffer.download(values);
            return values;
        }
    }

    private static double[] exact(float[] values) {
        double[] exact = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            exact[i] = values[i];
        }
        return exact;
    }

    static List<Arguments> variances() {
        return List.of(
                Arguments.of(new GlorotUniform(), 2.0 / 300), Arguments.of(new GlorotNormal(), 2.0 / 300),
                Arguments.of(new HeUniform(), 2.0 / 200), Arguments.of(new HeNormal(), 2.0 / 200),
                Arguments.of(new LecunUniform(), 1.0 / 200), Arguments.of(new LecunNormal(), 1.0 / 200));
    }

    /** Of 20,000 numbers the variance comes out within 1 % in two of three trials. */
    @ParameterizedTest
    @MethodSource("variances")
    void mean_and_variance_are_those_of_the_rule(Initializer initializer, double variance) {
        double[] values = exact(start(initializer, 5, MANY, FANS));

        assertThat(StatUtils.mean(values)).isCloseTo(0, within(3 * Math.sqrt(variance / values.length)));
        assertThat(StatUtils.variance(values)).isCloseTo(variance, within(0.03 * variance));
    }

    @Test
    void uniform_numbers_fill_their_bounds() {
        double bound = Math.sqrt(3.0 / 200);

        double[] values = exact(start(new LecunUniform(), 5, MANY, FANS));

        assertThat(StatUtils.max(values)).isBetween(0.999 * bound, bound);
        assertThat(StatUtils.min(values)).isBetween(-bound - 1e-8, -0.999 * bound);
    }

    @Test
    void a_constant_is_the_same_everywhere() {
        assertThat(start(new Constant(0.25), 5, Shape.fixed(7), FANS)).containsOnly(0.25f);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "5, 5, 1", "40, 7, 2", "7, 40, 0.5", "1, 9, 1", "64, 64, 1"})
    void an_orthogonal_matrix_has_columns_or_rows_at_right_angles(int rows, int columns, double gain) {
        RealMatrix matrix = matrix(start(new Orthogonal(gain), 5, Shape.fixed(rows, columns), FANS), rows, columns);

        RealMatrix products = rows >= columns ? matrix.transpose().multiply(matrix) : matrix.multiply(matrix.transpose());

        for (int i = 0; i < products.getRowDimension(); i++) {
            for (int j = 0; j < products.getColumnDimension(); j++) {
                assertThat(products.getEntry(i, j)).isCloseTo(i == j ? gain * gain : 0, within(1e-6 * gain * gain));
            }
        }
    }

    @Test
    void an_orthogonal_kernel_takes_all_axes_but_the_last_as_rows() {
        float[] kernel = start(new Orthogonal(), 5, Shape.fixed(3, 3, 2, 4), FANS);

        assertThat(kernel).isEqualTo(start(new Orthogonal(), 5, Shape.fixed(18, 4), FANS));
    }

    /** With signs as they came, a decomposition would give all first columns the same half of the directions. */
    @Test
    void all_directions_of_an_orthogonal_matrix_are_equally_likely() {
        double[] corners = new double[2000];
        for (int seed = 0; seed < corners.length; seed++) {
            corners[seed] = start(new Orthogonal(), seed, Shape.fixed(3, 3), FANS)[8];
        }

        assertThat(StatUtils.mean(corners)).isCloseTo(0, within(3 * Math.sqrt(1.0 / 3 / corners.length)));
        assertThat(StatUtils.variance(corners)).isCloseTo(1.0 / 3, within(0.03)); // the squares of a column add up to 1
    }

    private static RealMatrix matrix(float[] values, int rows, int columns) {
        RealMatrix matrix = new Array2DRowRealMatrix(rows, columns);
        for (int i = 0; i < values.length; i++) {
            matrix.setEntry(i / columns, i % columns, values[i]);
        }
        return matrix;
    }

    static List<Initializer> all() {
        return Catalog.of(Initializer.class).entries().stream().<Initializer>map(Catalog.Entry::defaults).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void the_same_seed_gives_the_same_bits(Initializer initializer) {
        assertThat(start(initializer, 9, MANY, FANS)).isEqualTo(start(initializer, 9, MANY, FANS));
    }

    @ParameterizedTest
    @MethodSource("all")
    void another_seed_gives_other_numbers_unless_all_are_one(Initializer initializer) {
        boolean constant = initializer instanceof Zeros || initializer instanceof Constant;

        assertThat(Arrays.equals(start(initializer, 9, MANY, FANS), start(initializer, 10, MANY, FANS))).isEqualTo(constant);
    }

    @Test
    void what_makes_no_sense_is_refused_in_a_sentence() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Orthogonal(0))
                .withMessage("orthogonal start: gain must be above 0 and at most 100, found 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Constant(Double.NaN))
                .withMessage("constant start: expected a finite number, found NaN");
    }
}
