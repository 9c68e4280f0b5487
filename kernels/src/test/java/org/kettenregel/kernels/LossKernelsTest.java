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
    private static final Size FOUR = new Size(1, 4);
    private static final Size SIX = new Size(1, 6);

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
                KernelCase.of("hingeInto", (kernels, b, size) -> kernels.hingeInto(b[0], b[1], b[2], size.count()))
                        .reads("score").reads("target").writes("out"),
                KernelCase.of("hingeAdjointOnto", (kernels, b, size) ->
                                kernels.hingeAdjointOnto(b[0], b[1], b[2], b[3], size.count()))
                        .reads("score").reads("target").reads("outGradient").writes("inGradient"),
                KernelCase.of("perceptronInto", (kernels, b, size) -> kernels.perceptronInto(b[0], b[1], b[2], size.count()))
                        .reads("score").reads("target").writes("out"),
                KernelCase.of("perceptronAdjointOnto", (kernels, b, size) ->
                                kernels.perceptronAdjointOnto(b[0], b[1], b[2], b[3], size.count()))
                        .reads("score").reads("target").reads("outGradient").writes("inGradient"),
                KernelCase.of("signedPerceptronInto", (kernels, b, size) -> kernels.signedPerceptronInto(b[0], b[1], 1, b[2], size.count()))
                        .reads("score").reads("target").writes("out").variant("right sign"),
                KernelCase.of("signedPerceptronAdjointOnto", (kernels, b, size) ->
                                kernels.signedPerceptronAdjointOnto(b[0], b[1], 1, b[2], b[3], size.count()))
                        .reads("score").reads("target").reads("outGradient").writes("inGradient").variant("right sign"),
                KernelCase.of("signedPerceptronInto", (kernels, b, size) -> kernels.signedPerceptronInto(b[0], b[1], -1, b[2], size.count()))
                        .reads("score").reads("target").writes("out").variant("wrong sign"),
                KernelCase.of("signedPerceptronAdjointOnto", (kernels, b, size) ->
                                kernels.signedPerceptronAdjointOnto(b[0], b[1], -1, b[2], b[3], size.count()))
                        .reads("score").reads("target").reads("outGradient").writes("inGradient").variant("wrong sign"),
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
    void the_hinge_loss_is_0_from_a_margin_of_1_on() {
        float[] scores = {1, -0.5f, 0.5f, 2};
        float[] targets = {1, 1, -1, -1};

        float[] loss = bench.result(FOUR, (kernels, b, size) -> kernels.hingeInto(b[0], b[1], b[2], 4), scores, targets, new float[4]);
        float[] slope = bench.result(
                FOUR, (kernels, b, size) -> kernels.hingeAdjointOnto(b[0], b[1], b[2], b[3], 4), scores, targets, of(1, 1, 1, 1), new float[4]);

        assertThat(loss).containsExactly(0, 1.5f, 1.5f, 3); // 1 - 1, 1 + 0.5, 1 + 0.5, 1 + 2
        assertThat(slope).containsExactly(0, -1, 1, 1);
    }

    @Test
    void a_perceptron_of_labels_0_and_1_is_wrong_where_its_step_is_and_the_step_at_0_is_1() {
        float[] scores = {2, -3, 2, -3, 0, 0};
        float[] targets = {1, 0, 0, 1, 0, 1};

        float[] loss = bench.result(SIX, (kernels, b, size) -> kernels.perceptronInto(b[0], b[1], b[2], 6), scores, targets, new float[6]);
        float[] slope = bench.result(
                SIX, (kernels, b, size) -> kernels.perceptronAdjointOnto(b[0], b[1], b[2], b[3], 6),
                scores, targets, of(1, 1, 1, 1, 1, 1), new float[6]);

        assertThat(loss).containsExactly(0, -0f, 2, 3, 0, 0); // 0 · -3 is a zero below zero
        assertThat(slope).containsExactly(0, 0, 1, -1, 1, 0);
    }

    @Test
    void a_perceptron_of_signed_labels_is_wrong_where_the_signs_differ_and_always_at_0() {
        float[] scores = {2, -3, 2, -3, 0, 0};
        float[] targets = {1, -1, -1, 1, -1, 1};

        float[] loss = bench.result(SIX, (kernels, b, size) -> kernels.signedPerceptronInto(b[0], b[1], 1, b[2], 6), scores, targets, new float[6]);
        float[] right = bench.result(
                SIX, (kernels, b, size) -> kernels.signedPerceptronAdjointOnto(b[0], b[1], 1, b[2], b[3], 6),
                scores, targets, of(1, 1, 1, 1, 1, 1), new float[6]);
        float[] wrong = bench.result(
                SIX, (kernels, b, size) -> kernels.signedPerceptronAdjointOnto(b[0], b[1], -1, b[2], b[3], 6),
                scores, targets, of(1, 1, 1, 1, 1, 1), new float[6]);

        assertThat(loss).containsExactly(0, 0, 2, 3, 0, -0f);
        assertThat(right).containsExactly(0, 0, 1, -1, 1, -1);
        assertThat(wrong).containsExactly(0, 0, -1, -1, -1, -1);
    }

    @Test
    void a_score_that_is_not_a_number_reaches_the_loss() {
        Size one = new Size(1, 1);

        assertThat(bench.result(one, (kernels, b, size) -> kernels.hingeInto(b[0], b[1], b[2], 1), of(Float.NaN), of(1), of(0))).containsExactly(Float.NaN);
        assertThat(bench.result(one, (kernels, b, size) -> kernels.perceptronInto(b[0], b[1], b[2], 1), of(Float.NaN), of(1), of(0)))
                .containsExactly(Float.NaN);
        assertThat(bench.result(one, (kernels, b, size) -> kernels.signedPerceptronInto(b[0], b[1], 1, b[2], 1), of(Float.NaN), of(1), of(0)))
                .containsExactly(Float.NaN);
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
