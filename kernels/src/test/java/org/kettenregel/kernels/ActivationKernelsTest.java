package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.math3.util.MathArrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Range;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.testing.Samples;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record ActivationKernelsTest(Bench bench) implements KernelsContract {

    private static final Size THREE = new Size(1, 3);
    private static final Range WIDE = new Range(-9, 9);

    @Override
    public Class<?> family() {
        return ActivationKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                KernelCase.of("stepInto", (kernels, b, size) -> kernels.stepInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("reluInto", (kernels, b, size) -> kernels.reluInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("reluAdjointOnto", (kernels, b, size) -> kernels.reluAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("reluAdjointInto", (kernels, b, size) -> kernels.reluAdjointInto(b[0], b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("leakyReluInto", (kernels, b, size) -> kernels.leakyReluInto(b[0], 0.1f, b[1], size.count()))
                        .reads("x").writes("out"),
                KernelCase.of("leakyReluAdjointOnto", (kernels, b, size) -> kernels.leakyReluAdjointOnto(b[0], 0.1f, b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("leakyReluAdjointInto", (kernels, b, size) -> kernels.leakyReluAdjointInto(b[0], 0.1f, b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("relu6Into", (kernels, b, size) -> kernels.relu6Into(b[0], b[1], size.count())).reads("x", WIDE).writes("out"),
                KernelCase.of("relu6AdjointOnto", (kernels, b, size) -> kernels.relu6AdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x", WIDE).reads("outGradient").writes("inGradient"),
                KernelCase.of("parametricReluInto", (kernels, b, size) -> kernels.parametricReluInto(b[0], b[1], b[2], size.rows(), size.columns()))
                        .reads("x").reads("slope", Extent.ROW).writes("out").apart("out", "slope"),
                KernelCase.of("parametricReluAdjointOnto", (kernels, b, size) ->
                                kernels.parametricReluAdjointOnto(b[0], b[1], b[2], b[3], size.rows(), size.columns()))
                        .reads("x").reads("slope", Extent.ROW).reads("outGradient").writes("inGradient").apart("inGradient", "slope"),
                KernelCase.of("parametricReluSlopeAdjointOnto", (kernels, b, size) ->
                                kernels.parametricReluSlopeAdjointOnto(b[0], b[1], b[2], size.rows(), size.columns()))
                        .reads("x").reads("outGradient").writes("slopeGradient", Extent.ROW)
                        .apart("slopeGradient", "x", "outGradient").sums(Extent.COLUMN),
                KernelCase.of("eluInto", (kernels, b, size) -> kernels.eluInto(b[0], 0.7f, 1.1f, b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("eluAdjointOnto", (kernels, b, size) -> kernels.eluAdjointOnto(b[0], 0.7f, 1.1f, b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("softplusInto", (kernels, b, size) -> kernels.softplusInto(b[0], b[1], size.count())).reads("x", WIDE).writes("out"),
                KernelCase.of("softplusAdjointOnto", (kernels, b, size) -> kernels.softplusAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x", WIDE).reads("outGradient").writes("inGradient"),
                KernelCase.of("geluInto", (kernels, b, size) -> kernels.geluInto(b[0], b[1], size.count())).reads("x", WIDE).writes("out"),
                KernelCase.of("geluAdjointOnto", (kernels, b, size) -> kernels.geluAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x", WIDE).reads("outGradient").writes("inGradient"),
                KernelCase.of("swishInto", (kernels, b, size) -> kernels.swishInto(b[0], b[1], size.count())).reads("x", WIDE).writes("out"),
                KernelCase.of("swishAdjointOnto", (kernels, b, size) -> kernels.swishAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x", WIDE).reads("outGradient").writes("inGradient"),
                KernelCase.of("mishInto", (kernels, b, size) -> kernels.mishInto(b[0], b[1], size.count())).reads("x", WIDE).writes("out"),
                KernelCase.of("mishAdjointOnto", (kernels, b, size) -> kernels.mishAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("x", WIDE).reads("outGradient").writes("inGradient"),
                KernelCase.of("sigmoidInto", (kernels, b, size) -> kernels.sigmoidInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("sigmoidAdjointOnto", (kernels, b, size) -> kernels.sigmoidAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("y").reads("outGradient").writes("inGradient"),
                KernelCase.of("sigmoidAdjointInto", (kernels, b, size) -> kernels.sigmoidAdjointInto(b[0], b[1], b[2], size.count()))
                        .reads("y").reads("outGradient").writes("inGradient"),
                KernelCase.of("tanhInto", (kernels, b, size) -> kernels.tanhInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("tanhAdjointOnto", (kernels, b, size) -> kernels.tanhAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("y").reads("outGradient").writes("inGradient"),
                KernelCase.of("tanhAdjointInto", (kernels, b, size) -> kernels.tanhAdjointInto(b[0], b[1], b[2], size.count()))
                        .reads("y").reads("outGradient").writes("inGradient"),
                KernelCase.of("softmaxInto", (kernels, b, size) -> kernels.softmaxInto(b[0], b[1], size.rows(), size.columns()))
                        .reads("x").writes("out").apart("out", "x").sums(Extent.ROW),
                KernelCase.of(
                                "softmaxAdjointOnto",
                                (kernels, b, size) -> kernels.softmaxAdjointOnto(b[0], b[1], b[2], size.rows(), size.columns()))
                        .reads("y").reads("outGradient").writes("inGradient").apart("inGradient", "y", "outGradient").sums(Extent.ROW));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 10", "7, 3", "33, 129"})
    void softmax_agrees_with_commons_math(int rows, int columns) {
        float[] logits = Samples.uniform(5, rows * columns, -20, 20);

        float[] actual = bench.result(
                new Size(rows, columns), (kernels, b, size) -> kernels.softmaxInto(b[0], b[1], rows, columns), logits, new float[rows * columns]);

        for (int r = 0; r < rows; r++) {
            double[] exponentials = new double[columns];
            for (int c = 0; c < columns; c++) {
                exponentials[c] = FastMath.exp(logits[r * columns + c]);
            }
            double[] expected = MathArrays.normalizeArray(exponentials, 1);
            for (int c = 0; c < columns; c++) {
                // the difference of two logits, up to 40, may be rounded too
                assertThat((double) actual[r * columns + c]).isCloseTo(expected[c], within((48 + columns) * 0x1p-23 * expected[c]));
            }
        }
    }

    @Test
    void softmax_of_huge_logits_does_not_overflow() {
        float[] out = bench.result(
                THREE, (kernels, b, size) -> kernels.softmaxInto(b[0], b[1], 1, 3), of(1e30f, 1e30f, -1e30f), of(0, 0, 0));

        assertThat(out).containsExactly(0.5f, 0.5f, 0);
    }

    @Test
    void sigmoid_and_tanh_of_huge_numbers_are_their_limits() {
        float[] huge = of(-3e38f, 0, 3e38f);

        float[] sigmoid = bench.result(THREE, (kernels, b, size) -> kernels.sigmoidInto(b[0], b[1], 3), huge, of(0, 0, 0));
        float[] tanh = bench.result(THREE, (kernels, b, size) -> kernels.tanhInto(b[0], b[1], 3), huge, of(0, 0, 0));

        assertThat(sigmoid).containsExactly(0, 0.5f, 1);
        assertThat(tanh).containsExactly(-1, 0, 1);
    }

    @Test
    void at_the_kink_the_step_is_one_and_the_slopes_are_those_of_the_left() {
        float[] zero = of(0);
        float[] one = of(1);

        float[] step = bench.result(new Size(1, 1), (kernels, b, size) -> kernels.stepInto(b[0], b[1], 1), zero, of(9));
        float[] relu = bench.result(new Size(1, 1), (kernels, b, size) -> kernels.reluAdjointOnto(b[0], b[1], b[2], 1), zero, one, of(0));
        float[] relu6 = bench.result(
                new Size(1, 2), (kernels, b, size) -> kernels.relu6AdjointOnto(b[0], b[1], b[2], 2), of(0, 6), of(1, 1), of(0, 0));
        float[] elu = bench.result(
                new Size(1, 1), (kernels, b, size) -> kernels.eluAdjointOnto(b[0], 0.25f, 2, b[1], b[2], 1), zero, one, of(0));
        float[] leaky = bench.result(
                new Size(1, 1), (kernels, b, size) -> kernels.leakyReluAdjointOnto(b[0], 0.25f, b[1], b[2], 1), zero, one, of(0));

        assertThat(step).containsExactly(1);
        assertThat(relu).containsExactly(0);
        assertThat(leaky).containsExactly(0.25f);
        assertThat(elu).containsExactly(0.5f); // 2 * 0.25
        assertThat(relu6).containsExactly(0, 0); // at its upper kink the slope is that of the right
    }

    @Test
    void the_smooth_rectifiers_of_huge_numbers_are_their_limits() {
        float[] huge = of(-3e38f, 0, 3e38f);

        float[] elu = bench.result(THREE, (kernels, b, size) -> kernels.eluInto(b[0], 0.5f, 1, b[1], 3), huge, of(0, 0, 0));
        float[] softplus = bench.result(THREE, (kernels, b, size) -> kernels.softplusInto(b[0], b[1], 3), huge, of(0, 0, 0));
        float[] gelu = bench.result(THREE, (kernels, b, size) -> kernels.geluInto(b[0], b[1], 3), huge, of(0, 0, 0));
        float[] swish = bench.result(THREE, (kernels, b, size) -> kernels.swishInto(b[0], b[1], 3), huge, of(0, 0, 0));
        float[] mish = bench.result(THREE, (kernels, b, size) -> kernels.mishInto(b[0], b[1], 3), huge, of(0, 0, 0));

        assertThat(elu).containsExactly(-0.5f, 0, 3e38f);
        assertThat(softplus).containsExactly(0, (float) Math.log(2), 3e38f);
        assertThat(gelu).containsExactly(-0f, 0, 3e38f);
        assertThat(swish).containsExactly(-0f, 0, 3e38f);
        assertThat(mish).containsExactly(-0f, 0, 3e38f);
    }

    @Test
    void a_parametric_relu_has_a_slope_for_each_column() {
        float[] x = of(-1, -2, 3, -4);

        float[] out = bench.result(
                new Size(2, 2), (kernels, b, size) -> kernels.parametricReluInto(b[0], b[1], b[2], 2, 2), x, of(0.5f, 0.25f), of(0, 0, 0, 0));
        float[] slopes = bench.result(
                new Size(2, 2), (kernels, b, size) -> kernels.parametricReluSlopeAdjointOnto(b[0], b[1], b[2], 2, 2), x, of(1, 2, 3, 4), of(0, 0));

        assertThat(out).containsExactly(-0.5f, -0.5f, 3, -1);
        assertThat(slopes).containsExactly(-1, -20); // -1 * 1, and -2 * 2 - 4 * 4
    }

    private static float[] of(float... values) {
        return values;
    }
}
