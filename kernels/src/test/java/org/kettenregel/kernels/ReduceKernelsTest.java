package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.testing.Samples;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record ReduceKernelsTest(Bench bench) implements KernelsContract {

    @Override
    public Class<?> family() {
        return ReduceKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                sum("sumInto", (kernels, b, size) -> kernels.sumInto(b[0], 0.7f, b[1], size.count())),
                sum("sumAbsInto", (kernels, b, size) -> kernels.sumAbsInto(b[0], b[1], size.count())),
                sum("sumSquaresInto", (kernels, b, size) -> kernels.sumSquaresInto(b[0], b[1], size.count())),
                sum("sumSquaresOnto", (kernels, b, size) -> kernels.sumSquaresOnto(b[0], b[1], size.count())),
                KernelCase.of("sumAdjointOnto", (kernels, b, size) -> kernels.sumAdjointOnto(b[0], 0.7f, b[1], size.count()))
                        .reads("outGradient", Extent.ONE).writes("inGradient").apart("inGradient", "outGradient"),
                KernelCase.of("sumAdjointInto", (kernels, b, size) -> kernels.sumAdjointInto(b[0], 0.7f, b[1], size.count()))
                        .reads("outGradient", Extent.ONE).writes("inGradient").apart("inGradient", "outGradient"),
                adjoint("sumAbsAdjointOnto", (kernels, b, size) -> kernels.sumAbsAdjointOnto(b[0], 0.7f, b[1], b[2], size.count())),
                adjoint("sumSquaresAdjointOnto", (kernels, b, size) -> kernels.sumSquaresAdjointOnto(b[0], 0.7f, b[1], b[2], size.count())),
                KernelCase.of("allFiniteInto", (kernels, b, size) -> kernels.allFiniteInto(b[0], b[1], size.count()))
                        .reads("x").writes("out", Extent.ONE).apart("out", "x"));
    }

    private static KernelCase sum(String operation, KernelCase.Call call) {
        return KernelCase.of(operation, call).reads("x").writes("out", Extent.ONE).apart("out", "x").sums(Extent.ALL);
    }

    private static KernelCase adjoint(String operation, KernelCase.Call call) {
        return KernelCase.of(operation, call)
                .reads("x").reads("outGradient", Extent.ONE).writes("inGradient").apart("inGradient", "outGradient");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 1000, 100_003})
    void sums_agree_with_commons_math(int count) {
        float[] x = Samples.normal(11, count);
        double[] exact = IntStream.range(0, count).mapToDouble(i -> x[i]).toArray();
        double absolute = MathArrays.distance1(exact, new double[count]);
        double tolerance = (8 + count) * 0x1p-24;

        assertThat(sum((kernels, b, size) -> kernels.sumInto(b[0], 1, b[1], count), x)).isCloseTo(StatUtils.sum(exact), within(tolerance));
        assertThat(sum((kernels, b, size) -> kernels.sumAbsInto(b[0], b[1], count), x)).isCloseTo(absolute, within(tolerance));
        assertThat(sum((kernels, b, size) -> kernels.sumSquaresInto(b[0], b[1], count), x))
                .isCloseTo(StatUtils.sumSq(exact), within(tolerance));
    }

    @Test
    void many_small_numbers_after_a_large_one_are_not_lost() {
        int count = 100_001;
        float[] x = new float[count];
        Arrays.fill(x, 1);
        x[0] = 0x1p24f; // a running sum in floats would stay here

        assertThat(sum((kernels, b, size) -> kernels.sumInto(b[0], 1, b[1], count), x)).isCloseTo(16_877_216, within(16.0));
    }

    @Test
    void the_sum_of_nothing_is_zero() {
        assertThat(sum((kernels, b, size) -> kernels.sumInto(b[0], 1, b[1], 0), new float[] {5})).isZero();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void one_number_that_is_not_finite_is_found_wherever_it_is(float special) {
        for (int place = 0; place < 100; place++) {
            float[] x = Samples.normal(11, 100);
            x[place] = special;

            assertThat(sum((kernels, b, size) -> kernels.allFiniteInto(b[0], b[1], 100), x)).as("place %d", place).isZero();
        }
    }

    @Test
    void the_largest_and_the_smallest_floats_are_finite() {
        float[] x = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MIN_VALUE, -0f};

        assertThat(sum((kernels, b, size) -> kernels.allFiniteInto(b[0], b[1], 4), x)).isEqualTo(1);
    }

    private double sum(KernelCase.Call call, float[] x) {
        return bench.result(new Size(1, x.length), call, x, new float[] {Float.NaN})[0];
    }
}
