package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.UpdateKernels.Adagrad;
import org.kettenregel.kernels.UpdateKernels.Adam;
import org.kettenregel.kernels.UpdateKernels.Momentum;
import org.kettenregel.kernels.UpdateKernels.RmsProp;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record UpdateKernelsTest(Bench bench) implements KernelsContract {

    private static final Extent TWICE = size -> 2 * size.count();
    private static final Size ONE = new Size(1, 1);

    @Override
    public Class<?> family() {
        return UpdateKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                momentum(new Momentum(0, false)).variant("none"),
                momentum(new Momentum(0.9f, false)).variant("heavy ball"),
                momentum(new Momentum(0.9f, true)).variant("Nesterov"),
                rmsProp(new RmsProp(0.9f, 1e-7f)),
                adam(new Adam(0.9f, 0.999f, 1e-7f)),
                adagrad(new Adagrad(1e-7f)),
                adamW(new Adam(0.9f, 0.999f, 1e-7f), 0),
                adamW(new Adam(0.9f, 0.999f, 1e-7f), 0.01f),
                scaleToNorm(0.5f).variant("above the limit"),
                scaleToNorm(1000).variant("below the limit"));
    }

    private static KernelCase momentum(Momentum rule) {
        return KernelCase.of("momentumUpdate", (kernels, b, size) -> kernels.momentumUpdate(rule, 0.1f, b[0], b[1], b[2], size.count()))
                .reads("gradient").writes("velocity").writes("weight").apart("velocity", "gradient").apart("weight", "gradient", "velocity");
    }

    private static KernelCase rmsProp(RmsProp rule) {
        return KernelCase.of("rmsPropUpdate", (kernels, b, size) -> kernels.rmsPropUpdate(rule, 0.1f, b[0], b[1], b[2], size.count()))
                .reads("gradient").writes("meanSquare", Extent.ALL, KernelCase.POSITIVE).writes("weight")
                .apart("meanSquare", "gradient").apart("weight", "gradient", "meanSquare");
    }

    private static KernelCase adam(Adam rule) {
        return KernelCase.of("adamUpdate", (kernels, b, size) -> kernels.adamUpdate(rule, 0.1f, b[0], b[1], b[2], size.count()))
                .reads("gradient").writes("moments", TWICE, KernelCase.POSITIVE).writes("weight")
                .apart("moments", "gradient").apart("weight", "gradient", "moments");
    }

    private static KernelCase adagrad(Adagrad rule) {
        return KernelCase.of("adagradUpdate", (kernels, b, size) -> kernels.adagradUpdate(rule, 0.1f, b[0], b[1], b[2], size.count()))
                .reads("gradient").writes("sumOfSquares", Extent.ALL, KernelCase.POSITIVE).writes("weight")
                .apart("sumOfSquares", "gradient").apart("weight", "gradient", "sumOfSquares");
    }

    private static KernelCase adamW(Adam rule, float shrinkage) {
        return KernelCase.of("adamWUpdate", (kernels, b, size) -> kernels.adamWUpdate(rule, 0.1f, shrinkage, b[0], b[1], b[2], size.count()))
                .variant("shrinkage " + shrinkage)
                .reads("gradient").writes("moments", TWICE, KernelCase.POSITIVE).writes("weight")
                .apart("moments", "gradient").apart("weight", "gradient", "moments");
    }

    private static KernelCase scaleToNorm(float limit) {
        return KernelCase.of("scaleToNormInto", (kernels, b, size) ->
                        kernels.scaleToNormInto(b[0], b[1], size.columns(), limit, b[2], size.count()))
                .reads("x").reads("squares", Extent.ROW, KernelCase.POSITIVE).writes("out").apart("out", "squares").sums(Extent.ROW);
    }

    @Test
    void without_momentum_a_weight_goes_down_its_gradient() {
        float[] weight = bench.result(
                ONE, (kernels, b, size) -> kernels.momentumUpdate(new Momentum(0, false), 0.5f, b[0], b[1], b[2], 1), of(4), of(100), of(10));

        assertThat(weight).containsExactly(8); // 10 - 0.5*4
    }

    @Test
    void momentum_carries_the_velocity_on() {
        Momentum rule = new Momentum(0.5f, false);
        float[][] after = bench.run(
                (kernels, b, size) -> {
                    kernels.momentumUpdate(rule, 0.5f, b[0], b[1], b[2], 1);
                    kernels.momentumUpdate(rule, 0.5f, b[0], b[1], b[2], 1);
                },
                ONE,
                new float[][] {of(4), of(0), of(10)});

        assertThat(after[1]).containsExactly(-3); // -2, then 0.5*-2 - 2
        assertThat(after[2]).containsExactly(5); // 10 - 2 - 3
    }

    @Test
    void nesterov_looks_one_step_ahead() {
        float[][] after = bench.run(
                (kernels, b, size) -> kernels.momentumUpdate(new Momentum(0.5f, true), 0.5f, b[0], b[1], b[2], 1),
                ONE,
                new float[][] {of(4), of(-2), of(10)});

        assertThat(after[1]).containsExactly(-3); // 0.5*-2 - 0.5*4
        assertThat(after[2]).containsExactly(6.5f); // 10 + 0.5*-3 - 0.5*4
    }

    @Test
    void rms_prop_divides_by_the_root_of_the_mean_square() {
        float[][] after = bench.run(
                (kernels, b, size) -> kernels.rmsPropUpdate(new RmsProp(0.75f, 0), 0.5f, b[0], b[1], b[2], 1),
                ONE,
                new float[][] {of(4), of(0), of(10)});

        assertThat(after[1]).containsExactly(4); // 0.25*4^2
        assertThat(after[2]).containsExactly(9); // 10 - 0.5*4/2
    }

    @Test
    void the_first_step_of_adam_is_the_learning_rate_whatever_the_gradient() {
        double rate = 0.01;
        float corrected = (float) (rate * Math.sqrt(1 - 0.999) / (1 - 0.9)); // both bias corrections after one step
        float[] weight = bench.result(
                new Size(1, 2),
                (kernels, b, size) -> kernels.adamUpdate(new Adam(0.9f, 0.999f, 1e-12f), corrected, b[0], b[1], b[2], 2),
                of(1000, -0.001f),
                new float[4],
                of(0, 0));

        assertThat((double) weight[0]).isCloseTo(-rate, within(1e-7));
        assertThat((double) weight[1]).isCloseTo(rate, within(1e-7));
    }

    @Test
    void adagrad_divides_by_the_root_of_all_squares_so_far() {
        float[][] after = bench.run(
                (kernels, b, size) -> kernels.adagradUpdate(new Adagrad(0), 0.625f, b[0], b[1], b[2], 1),
                ONE,
                new float[][] {of(4), of(9), of(10)});

        assertThat(after[1]).containsExactly(25); // 9 + 4^2
        assertThat(after[2]).containsExactly(9.5f); // 10 - 0.625*4/5
    }

    @Test
    void decoupled_decay_shrinks_a_weight_that_has_no_gradient() {
        float[][] after = bench.run(
                (kernels, b, size) -> kernels.adamWUpdate(new Adam(0.9f, 0.999f, 1e-7f), 0.1f, 0.25f, b[0], b[1], b[2], 1),
                ONE,
                new float[][] {of(0), new float[2], of(8)});

        assertThat(after[1]).containsExactly(0, 0);
        assertThat(after[2]).containsExactly(6); // 8 - 0.25*8
    }

    @Test
    void without_decay_adam_w_is_adam() {
        Adam rule = new Adam(0.9f, 0.999f, 1e-7f);

        float[] adam = bench.result(
                ONE, (kernels, b, size) -> kernels.adamUpdate(rule, 0.1f, b[0], b[1], b[2], 1), of(0.3f), of(0.1f, 0.2f), of(1.7f));
        float[] adamW = bench.result(
                ONE, (kernels, b, size) -> kernels.adamWUpdate(rule, 0.1f, 0, b[0], b[1], b[2], 1), of(0.3f), of(0.1f, 0.2f), of(1.7f));

        assertThat(adamW).containsExactly(adam);
    }

    @ParameterizedTest
    @MethodSource("rulesWithMemory")
    void what_a_silent_unit_leaves_behind_becomes_zero_and_never_denormal(KernelCase.Call step) {
        int count = 37; // some in lanes, some beyond
        float[] remembered = new float[2 * count];
        Arrays.fill(remembered, 0, count, 0.3f);
        Arrays.fill(remembered, count, 2 * count, 1e-33f); // a second moment that decays by 0.999 takes long
        float[] gradient = new float[count];
        try (BufferScope scope = new BufferScope()) {
            DeviceBuffer[] buffers = Bench.upload(bench.device(), scope, gradient, remembered, new float[count]);

            for (int i = 0; i < 2000; i++) {
                step.on(bench.device().kernels(), buffers, new Size(1, count));
                buffers[1].download(remembered);
                for (float number : remembered) {
                    assertThat(number == 0 || Math.abs(number) >= Float.MIN_NORMAL).as("%s after step %d", number, i).isTrue();
                }
            }

            assertThat(Arrays.copyOf(remembered, count)).containsOnly(0);
        }
    }

    static Stream<KernelCase.Call> rulesWithMemory() {
        return Stream.of(
                (kernels, b, size) -> kernels.momentumUpdate(new Momentum(0.9f, false), 0.1f, b[0], b[1], b[2], size.count()),
                (kernels, b, size) -> kernels.momentumUpdate(new Momentum(0.9f, true), 0.1f, b[0], b[1], b[2], size.count()),
                (kernels, b, size) -> kernels.rmsPropUpdate(new RmsProp(0.9f, 1e-7f), 0.1f, b[0], b[1], b[2], size.count()),
                (kernels, b, size) -> kernels.adamUpdate(new Adam(0.9f, 0.99f, 1e-7f), 0.1f, b[0], b[1], b[2], size.count()),
                (kernels, b, size) -> kernels.adamWUpdate(new Adam(0.9f, 0.99f, 1e-7f), 0.1f, 0.01f, b[0], b[1], b[2], size.count()));
    }

    @Test
    void a_gradient_too_small_for_its_square_still_moves_a_weight() {
        float[][] after = bench.run(
                (kernels, b, size) -> kernels.rmsPropUpdate(new RmsProp(0.5f, 0.5f), 0.5f, b[0], b[1], b[2], 1),
                ONE,
                new float[][] {of(0x1p-60f), of(0), of(0)});

        assertThat(after[1]).containsExactly(0);
        assertThat(after[2]).containsExactly(-0x1p-60f); // 0.5 2^-60 / (0 + 0.5)
    }

    @Test
    void a_gradient_longer_than_the_limit_is_shortened_to_it() {
        float[] out = bench.result(
                new Size(1, 2), (kernels, b, size) -> kernels.scaleToNormInto(b[0], b[1], 2, 2.5f, b[2], 2), of(3, 4), of(9, 16), of(0, 0));

        assertThat(out).containsExactly(1.5f, 2); // 2.5 / 5
    }

    @Test
    void a_gradient_within_the_limit_keeps_its_bits() {
        float[] within = bench.result(
                new Size(1, 2), (kernels, b, size) -> kernels.scaleToNormInto(b[0], b[1], 1, 5, b[2], 2), of(0.3f, 0.4f), of(25), of(0, 0));
        float[] zero = bench.result(
                new Size(1, 2), (kernels, b, size) -> kernels.scaleToNormInto(b[0], b[1], 1, 5, b[2], 2), of(0, 0), of(0), of(9, 9));

        assertThat(within).containsExactly(0.3f, 0.4f);
        assertThat(zero).containsExactly(0, 0);
    }

    @Test
    void a_limit_of_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(
                        ONE, (kernels, b, size) -> kernels.scaleToNormInto(b[0], b[1], 1, 0, b[2], 1), of(1), of(1), of(0)))
                .withMessage("scaleToNormInto: the limit must be positive, found 0.0");
    }

    private static float[] of(float... values) {
        return values;
    }
}
