package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Size;
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
                adam(new Adam(0.9f, 0.999f, 1e-7f)));
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

    private static float[] of(float... values) {
        return values;
    }
}
