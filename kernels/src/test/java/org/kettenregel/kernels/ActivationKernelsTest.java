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
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.testing.Samples;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record ActivationKernelsTest(Bench bench) implements KernelsContract {

    private static final Size THREE = new Size(1, 3);

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
                KernelCase.of("leakyReluInto", (kernels, b, size) -> kernels.leakyReluInto(b[0], 0.1f, b[1], size.count()))
                        .reads("x").writes("out"),
                KernelCase.of("leakyReluAdjointOnto", (kernels, b, size) -> kernels.leakyReluAdjointOnto(b[0], 0.1f, b[1], b[2], size.count()))
                        .reads("x").reads("outGradient").writes("inGradient"),
                KernelCase.of("sigmoidInto", (kernels, b, size) -> kernels.sigmoidInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("sigmoidAdjointOnto", (kernels, b, size) -> kernels.sigmoidAdjointOnto(b[0], b[1], b[2], size.count()))
                        .reads("y").reads("outGradient").writes("inGradient"),
                KernelCase.of("tanhInto", (kernels, b, size) -> kernels.tanhInto(b[0], b[1], size.count())).reads("x").writes("out"),
                KernelCase.of("tanhAdjointOnto", (kernels, b, size) -> kernels.tanhAdjointOnto(b[0], b[1], b[2], size.count()))
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
        float[] leaky = bench.result(
                new Size(1, 1), (kernels, b, size) -> kernels.leakyReluAdjointOnto(b[0], 0.25f, b[1], b[2], 1), zero, one, of(0));

        assertThat(step).containsExactly(1);
        assertThat(relu).containsExactly(0);
        assertThat(leaky).containsExactly(0.25f);
    }

    private static float[] of(float... values) {
        return values;
    }
}
