package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Size;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record LossKernelsTest(Bench bench) implements KernelsContract {

    private static final Size TWO = new Size(1, 2);
    private static final Size THREE = new Size(1, 3);

    @Override
    public Class<?> family() {
        return LossKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                KernelCase.of("huberInto", (kernels, b, size) -> kernels.huberInto(b[0], 0.8f, b[1], size.count())).reads("error").writes("out"),
                KernelCase.of("huberAdjointOnto", (kernels, b, size) -> kernels.huberAdjointOnto(b[0], 0.8f, b[1], b[2], size.count()))
                        .reads("error").reads("outGradient").writes("inGradient"),
                KernelCase.of("binaryCrossEntropyInto", (kernels, b, size) -> kernels.binaryCrossEntropyInto(b[0], b[1], b[2], size.count()))
                        .reads("probability", KernelCase.PROBABILITY).reads("target", KernelCase.PROBABILITY).writes("out"),
                KernelCase.of("binaryCrossEntropyAdjointOnto", (kernels, b, size) ->
                                kernels.binaryCrossEntropyAdjointOnto(b[0], b[1], b[2], b[3], size.count()))
                        .reads("probability", KernelCase.PROBABILITY).reads("target", KernelCase.PROBABILITY)
                        .reads("outGradient").writes("inGradient"),
                KernelCase.of("binaryCrossEntropyWithLogitsInto", (kernels, b, size) ->
                                kernels.binaryCrossEntropyWithLogitsInto(b[0], b[1], b[2], size.count()))
                        .reads("logit").reads("target", KernelCase.PROBABILITY).writes("out"),
                KernelCase.of("binaryCrossEntropyWithLogitsAdjointOnto", (kernels, b, size) ->
                                kernels.binaryCrossEntropyWithLogitsAdjointOnto(b[0], b[1], b[2], b[3], size.count()))
                        .reads("logit").reads("target", KernelCase.PROBABILITY).reads("outGradient").writes("inGradient"),
                KernelCase.of("crossEntropyInto", (kernels, b, size) -> kernels.crossEntropyInto(b[0], b[1], b[2], size.rows(), size.columns()))
                        .reads("probability", KernelCase.PROBABILITY).reads("target", KernelCase.PROBABILITY).writes("out", Extent.COLUMN)
                        .apart("out", "probability", "target").sums(Extent.ROW),
                KernelCase.of("crossEntropyAdjointOnto", (kernels, b, size) ->
                                kernels.crossEntropyAdjointOnto(b[0], b[1], b[2], b[3], size.rows(), size.columns()))
                        .reads("probability", KernelCase.PROBABILITY).reads("target", KernelCase.PROBABILITY)
                        .reads("outGradient", Extent.COLUMN).writes("inGradient").apart("inGradient", "outGradient"),
                KernelCase.of("crossEntropyWithLogitsInto", (kernels, b, size) ->
                                kernels.crossEntropyWithLogitsInto(b[0], b[1], b[2], size.rows(), size.columns()))
                        .reads("logit").reads("target", KernelCase.PROBABILITY).writes("out", Extent.COLUMN)
                        .apart("out", "logit", "target").sums(Extent.ROW),
                KernelCase.of("crossEntropyWithLogitsAdjointOnto", (kernels, b, size) ->
                                kernels.crossEntropyWithLogitsAdjointOnto(b[0], b[1], b[2], b[3], size.rows(), size.columns()))
                        .reads("logit").reads("target", KernelCase.PROBABILITY).reads("outGradient", Extent.COLUMN).writes("inGradient")
                        .apart("inGradient", "logit", "target", "outGradient").sums(Extent.ROW));
    }

    @Test
    void the_huber_loss_is_a_parabola_inside_delta_and_a_line_outside() {
        float[] errors = {-3, 0.5f, 1};

        float[] loss = bench.result(THREE, (kernels, b, size) -> kernels.huberInto(b[0], 1, b[1], 3), errors, new float[3]);
        float[] slope = bench.result(
                THREE, (kernels, b, size) -> kernels.huberAdjointOnto(b[0], 1, b[1], b[2], 3), errors, new float[] {1, 1, 1}, new float[3]);

        assertThat(loss).containsExactly(2.5f, 0.125f, 0.5f); // 1 (3 - 1/2), 0.5^2 / 2, 1^2 / 2
        assertThat(slope).containsExactly(-1, 0.5f, 1);
    }

    @Test
    void a_certain_and_wrong_prediction_costs_as_much_as_the_smallest_probability_allows() {
        float[] loss = bench.result(
                TWO, (kernels, b, size) -> kernels.binaryCrossEntropyInto(b[0], b[1], b[2], 2), of(0, 1), of(1, 0), new float[2]);

        assertThat((double) loss[0]).isCloseTo(-Math.log(1e-7), within(1e-5));
        assertThat((double) loss[1]).isCloseTo(-Math.log(1e-7), within(1e-5));
    }

    @Test
    void where_a_probability_was_clipped_the_gradient_is_zero() {
        float[] binary = bench.result(
                TWO, (kernels, b, size) -> kernels.binaryCrossEntropyAdjointOnto(b[0], b[1], b[2], b[3], 2),
                of(0, 1), of(1, 0), of(1, 1), of(0, 0));
        float[] many = bench.result(
                TWO, (kernels, b, size) -> kernels.crossEntropyAdjointOnto(b[0], b[1], b[2], b[3], 1, 2),
                of(0, 1), of(1, 0), of(1), of(0, 0));

        assertThat(binary).containsExactly(0, 0);
        assertThat(many).containsExactly(0, 0);
    }

    @Test
    void a_probability_that_is_not_a_number_reaches_the_gradient() {
        float[] binary = bench.result(
                new Size(1, 1), (kernels, b, size) -> kernels.binaryCrossEntropyAdjointOnto(b[0], b[1], b[2], b[3], 1),
                of(Float.NaN), of(1), of(1), of(0));
        float[] many = bench.result(
                new Size(1, 1), (kernels, b, size) -> kernels.crossEntropyAdjointOnto(b[0], b[1], b[2], b[3], 1, 1),
                of(Float.NaN), of(1), of(1), of(0));

        assertThat(binary).containsExactly(Float.NaN);
        assertThat(many).containsExactly(Float.NaN);
    }

    @Test
    void losses_on_huge_logits_stay_finite() {
        float[] binary = bench.result(
                TWO, (kernels, b, size) -> kernels.binaryCrossEntropyWithLogitsInto(b[0], b[1], b[2], 2), of(-1e30f, 1e30f), of(1, 1), of(0, 0));
        float[] many = bench.result(
                TWO, (kernels, b, size) -> kernels.crossEntropyWithLogitsInto(b[0], b[1], b[2], 1, 2), of(1e30f, -1e30f), of(1, 0), of(9));

        assertThat(binary).containsExactly(1e30f, 0);
        assertThat(many).containsExactly(0);
    }

    @Test
    void two_equal_logits_cost_the_logarithm_of_two() {
        float[] loss = bench.result(
                TWO, (kernels, b, size) -> kernels.crossEntropyWithLogitsInto(b[0], b[1], b[2], 1, 2), of(3, 3), of(0, 1), of(9));
        float[] gradient = bench.result(
                TWO, (kernels, b, size) -> kernels.crossEntropyWithLogitsAdjointOnto(b[0], b[1], b[2], b[3], 1, 2),
                of(3, 3), of(0, 1), of(2), of(0, 0));

        assertThat((double) loss[0]).isCloseTo(Math.log(2), within(1e-6));
        assertThat(gradient).containsExactly(1, -1); // 2 (0.5 - 0), 2 (0.5 - 1)
    }

    private static float[] of(float... values) {
        return values;
    }
}
