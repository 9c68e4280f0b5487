package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.testing.Samples;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record NormKernelsTest(Bench bench) implements KernelsContract {

    @Override
    public Class<?> family() {
        return NormKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                moments("columnMomentsInto", (kernels, b, size) ->
                        kernels.columnMomentsInto(b[0], b[1], b[2], size.rows(), size.columns()), Extent.ROW)
                        .sums(Extent.COLUMN),
                moments("rowMomentsInto", (kernels, b, size) ->
                        kernels.rowMomentsInto(b[0], b[1], b[2], size.rows(), size.columns()), Extent.COLUMN)
                        .sums(Extent.ROW),
                norm("batchNormInto", (kernels, b, size) ->
                        kernels.batchNormInto(b[0], b[1], b[2], 0.01f, b[3], b[4], b[5], size.rows(), size.columns()), Extent.ROW),
                adjoint("batchNormAdjointOnto", (kernels, b, size) ->
                        kernels.batchNormAdjointOnto(b[0], b[1], b[2], 0.01f, b[3], b[4], b[5], size.rows(), size.columns()), Extent.ROW)
                        .sums(Extent.COLUMN),
                scaleAdjoint("batchNormScaleAdjointOnto", (kernels, b, size) ->
                        kernels.batchNormScaleAdjointOnto(b[0], b[1], b[2], 0.01f, b[3], b[4], size.rows(), size.columns()), Extent.ROW),
                norm("layerNormInto", (kernels, b, size) ->
                        kernels.layerNormInto(b[0], b[1], b[2], 0.01f, b[3], b[4], b[5], size.rows(), size.columns()), Extent.COLUMN),
                adjoint("layerNormAdjointOnto", (kernels, b, size) ->
                        kernels.layerNormAdjointOnto(b[0], b[1], b[2], 0.01f, b[3], b[4], b[5], size.rows(), size.columns()), Extent.COLUMN)
                        .sums(Extent.ROW),
                scaleAdjoint("layerNormScaleAdjointOnto", (kernels, b, size) ->
                        kernels.layerNormScaleAdjointOnto(b[0], b[1], b[2], 0.01f, b[3], b[4], size.rows(), size.columns()), Extent.COLUMN));
    }

    private static KernelCase moments(String operation, KernelCase.Call call, Extent groups) {
        return KernelCase.of(operation, call)
                .reads("x").writes("mean", groups).writes("variance", groups).apart("mean", "x").apart("variance", "x", "mean");
    }

    private static KernelCase norm(String operation, KernelCase.Call call, Extent groups) {
        return KernelCase.of(operation, call)
                .reads("x").reads("mean", groups).reads("variance", groups, KernelCase.POSITIVE).reads("scale", Extent.ROW)
                .reads("shift", Extent.ROW).writes("out").apart("out", "mean", "variance", "scale", "shift");
    }

    private static KernelCase adjoint(String operation, KernelCase.Call call, Extent groups) {
        return KernelCase.of(operation, call)
                .reads("x").reads("mean", groups).reads("variance", groups, KernelCase.POSITIVE).reads("scale", Extent.ROW)
                .reads("outGradient").writes("inGradient").apart("inGradient", "x", "mean", "variance", "scale", "outGradient");
    }

    private static KernelCase scaleAdjoint(String operation, KernelCase.Call call, Extent groups) {
        return KernelCase.of(operation, call)
                .reads("x").reads("mean", groups).reads("variance", groups, KernelCase.POSITIVE).reads("outGradient")
                .writes("scaleGradient", Extent.ROW).apart("scaleGradient", "x", "mean", "variance", "outGradient").sums(Extent.COLUMN);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 10", "7, 3", "33, 129", "1000, 5"})
    void moments_agree_with_commons_math(int rows, int columns) {
        float[] x = Samples.uniform(7, rows * columns, 2, 9);
        Size size = new Size(rows, columns);

        float[][] ofColumns = bench.run(
                (kernels, b, s) -> kernels.columnMomentsInto(b[0], b[1], b[2], rows, columns), size,
                new float[][] {x, new float[columns], new float[columns]});
        float[][] ofRows = bench.run(
                (kernels, b, s) -> kernels.rowMomentsInto(b[0], b[1], b[2], rows, columns), size,
                new float[][] {x, new float[rows], new float[rows]});

        for (int c = 0; c < columns; c++) {
            assertMoments(picked(x, c, columns, rows), ofColumns[1][c], ofColumns[2][c]);
        }
        for (int r = 0; r < rows; r++) {
            assertMoments(picked(x, r * columns, 1, columns), ofRows[1][r], ofRows[2][r]);
        }
    }

    private static void assertMoments(double[] numbers, float mean, float variance) {
        double expectedMean = StatUtils.mean(numbers);
        double expectedVariance = StatUtils.populationVariance(numbers);

        assertThat((double) mean).isCloseTo(expectedMean, within(8 * 0x1p-23 * expectedMean));
        assertThat((double) variance).isCloseTo(expectedVariance, within(8 * 0x1p-23 * Math.max(1, expectedVariance)));
    }

    private static double[] picked(float[] values, int from, int step, int count) {
        double[] picked = new double[count];
        for (int i = 0; i < count; i++) {
            picked[i] = values[from + i * step];
        }
        return picked;
    }

    @Test
    void the_variance_of_numbers_far_from_zero_is_not_lost() {
        float[] x = {1_000_000, 1_000_001, 1_000_002}; // the mean of the squares less the square of the mean would be noise

        float[][] column = bench.run(
                (kernels, b, size) -> kernels.columnMomentsInto(b[0], b[1], b[2], 3, 1), new Size(3, 1),
                new float[][] {x, new float[1], new float[1]});
        float[][] row = bench.run(
                (kernels, b, size) -> kernels.rowMomentsInto(b[0], b[1], b[2], 1, 3), new Size(1, 3),
                new float[][] {x, new float[1], new float[1]});

        assertThat(column[1]).containsExactly(1_000_001);
        assertThat(column[2]).containsExactly(2f / 3);
        assertThat(row[1]).containsExactly(1_000_001);
        assertThat(row[2]).containsExactly(2f / 3);
    }

    @Test
    void columns_are_normalised_by_hand() {
        float[] out = bench.result(
                new Size(2, 2), (kernels, b, size) -> kernels.batchNormInto(b[0], b[1], b[2], 1, b[3], b[4], b[5], 2, 2),
                of(1, 2, 3, 4), of(2, 10), of(3, 8), of(10, 3), of(100, 0), new float[4]);

        assertThat(out).containsExactly(95, -8, 105, -6); // 100 + 10 (1 - 2)/sqrt(3 + 1), 3 (2 - 10)/sqrt(8 + 1), ...
    }

    @Test
    void rows_are_normalised_by_hand() {
        float[] out = bench.result(
                new Size(2, 2), (kernels, b, size) -> kernels.layerNormInto(b[0], b[1], b[2], 1, b[3], b[4], b[5], 2, 2),
                of(1, 2, 3, 4), of(2, 10), of(3, 8), of(10, 30), of(100, 0), new float[4]);

        assertThat(out[0]).isEqualTo(95); // 100 + 10 (1 - 2)/sqrt(3 + 1)
        assertThat(out[1]).isZero(); // 30 (2 - 2)/sqrt(3 + 1)
        assertThat((double) out[2]).isCloseTo(100 - 70 / 3.0, within(1e-5)); // 100 + 10 (3 - 10)/sqrt(8 + 1)
        assertThat(out[3]).isEqualTo(-60); // 30 (4 - 10)/sqrt(8 + 1)
    }

    @Test
    void a_gradient_that_is_the_same_for_all_rows_does_not_pass_a_batch_normalisation() {
        float[] gradient = bench.result(
                new Size(3, 1), (kernels, b, size) -> kernels.batchNormAdjointOnto(b[0], b[1], b[2], 0.001f, b[3], b[4], b[5], 3, 1),
                of(1, 2, 3), of(2), of(2f / 3), of(5), of(7, 7, 7), of(0, 0, 0));

        assertThat(gradient).containsExactly(0, 0, 0); // moving all rows alike moves the mean as well
    }

    private static float[] of(float... values) {
        return values;
    }
}
