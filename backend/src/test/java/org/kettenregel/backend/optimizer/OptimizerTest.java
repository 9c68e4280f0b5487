package org.kettenregel.backend.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.testing.DoubleBuffer;
import org.kettenregel.kernels.testing.DoubleDevice;

/** One weight under every rule: a step worked by hand, and five steps of the formula as its paper has it. */
class OptimizerTest {

    private static final int STEPS = 5;

    /** The constants of a rule are floats, and the smallest divisor of Adam stands at another place than in the paper. */
    private static final double TOLERANCE = 1e-6;

    /** One weight on the way down w^4 / 4 - 2 w, whose slope is w^3 - 2. */
    private static final class Descent {

        private final DoubleDevice device = new DoubleDevice();
        private final DoubleBuffer gradient = device.allocate(1);
        private final DoubleBuffer state;
        private final DoubleBuffer value = device.allocate(1);
        private final Optimizer.Rule rule;
        private final UpdateCall call;

        Descent(Optimizer optimizer, double start, boolean weight) {
            state = device.allocate(optimizer.stateFactor());
            for (int i = 0; i < optimizer.stateFactor(); i++) {
                state.set(i, optimizer.stateStart());
            }
            value.set(0, start);
            rule = optimizer.rule();
            call = new UpdateCall(gradient, state, value, 1, weight);
        }

        double step(int number, double slope, double rate) {
            gradient.set(0, slope);
            rule.update(device.kernels(), call, number, rate);
            return value.get(0);
        }
    }

    private static double slope(double w) {
        return w * w * w - 2;
    }

    private static double stepped(Optimizer optimizer, double start, double slope, double rate, boolean weight) {
        return new Descent(optimizer, start, weight).step(1, slope, rate);
    }

    @Test
    void one_step_of_each_by_hand() {
        assertThat(stepped(new Sgd(0.5, 0), 10, 4, 1, true)).isEqualTo(8); // 10 - 0.5 4
        assertThat(stepped(new Sgd(0.5, 0.5), 10, 4, 1, true)).isEqualTo(8); // v = -2
        assertThat(stepped(new Sgd(0.5, 0.5, true), 10, 4, 1, true)).isEqualTo(7); // v = -2, 10 + 0.5 -2 - 0.5 4
        assertThat(stepped(new RmsProp(0.5, 0.75), 10, 4, 1, true)).isCloseTo(9, within(TOLERANCE)); // s = 0.25 16, 10 - 0.5 4 / 2
        assertThat(stepped(new Adam(0.5, 0.5, 0.75), 10, 4, 1, true)).isCloseTo(9.5, within(TOLERANCE)); // the first step is the rate
        assertThat(stepped(new AdamW(0.5, 0.5, 0.75, 0.1), 10, 4, 1, true)).isCloseTo(9, within(TOLERANCE)); // 10 - 0.5 - 0.5 0.1 10
        assertThat(stepped(new Adagrad(0.5), 10, 0.3, 1, true)).isCloseTo(10 - 0.15 / Math.sqrt(0.19), within(TOLERANCE)); // s = 0.1 + 0.09
    }

    /** Five weights by a formula. */
    private interface Paper {
        double[] weights(double start);
    }

    static Stream<Arguments> papers() {
        return Stream.of(
                Arguments.of(new Sgd(0.05, 0), (Paper) start -> momentum(start, 0.05, 0)),
                Arguments.of(new Sgd(0.05, 0.8), (Paper) start -> momentum(start, 0.05, 0.8)),
                Arguments.of(new Sgd(0.05, 0.8, true), (Paper) start -> nesterov(start, 0.05, 0.8)),
                Arguments.of(new RmsProp(0.05, 0.9), (Paper) start -> rmsProp(start, 0.05, 0.9)),
                Arguments.of(new Adam(0.05, 0.9, 0.99), (Paper) start -> adamW(start, 0.05, 0.9, 0.99, 0)),
                Arguments.of(new AdamW(0.05, 0.9, 0.99, 0.2), (Paper) start -> adamW(start, 0.05, 0.9, 0.99, 0.2)),
                Arguments.of(new Adagrad(0.05), (Paper) start -> adagrad(start, 0.05)));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void five_steps_are_those_of_the_paper(Optimizer optimizer, Paper paper) {
        Descent descent = new Descent(optimizer, 2, true);
        double[] expected = paper.weights(2);

        for (int t = 1; t <= STEPS; t++) {
            double w = descent.step(t, slope(descent.value.get(0)), 1);

            assertThat(w).as("step %d", t).isCloseTo(expected[t - 1], within(TOLERANCE));
        }
    }

    /** Polyak 1964. */
    private static double[] momentum(double start, double rate, double momentum) {
        double[] weights = new double[STEPS];
        double w = start;
        double v = 0;
        for (int t = 0; t < STEPS; t++) {
            v = momentum * v - rate * slope(w);
            w += v;
            weights[t] = w;
        }
        return weights;
    }

    /** Sutskever, Martens, Dahl and Hinton 2013, equations 3 and 4: the slope is taken ahead, at w + momentum v, and that place is what is stored. */
    private static double[] nesterov(double start, double rate, double momentum) {
        double[] ahead = new double[STEPS];
        double w = start;
        double v = 0;
        for (int t = 0; t < STEPS; t++) {
            v = momentum * v - rate * slope(w + momentum * v);
            w += v;
            ahead[t] = w + momentum * v;
        }
        return ahead;
    }

    /** Hinton 2012, lecture 6e. */
    private static double[] rmsProp(double start, double rate, double decay) {
        double[] weights = new double[STEPS];
        double w = start;
        double meanSquare = 0;
        for (int t = 0; t < STEPS; t++) {
            double g = slope(w);
            meanSquare = decay * meanSquare + (1 - decay) * g * g;
            w -= rate * g / Math.sqrt(meanSquare);
            weights[t] = w;
        }
        return weights;
    }

    /** Loshchilov and Hutter 2019, algorithm 2; without decay it is algorithm 1 of Kingma and Ba 2015. */
    private static double[] adamW(double start, double rate, double first, double second, double decay) {
        double[] weights = new double[STEPS];
        double w = start;
        double m = 0;
        double v = 0;
        for (int t = 1; t <= STEPS; t++) {
            double g = slope(w);
            m = first * m + (1 - first) * g;
            v = second * v + (1 - second) * g * g;
            double corrected = m / (1 - Math.pow(first, t));
            double root = Math.sqrt(v / (1 - Math.pow(second, t)));
            w -= rate * (corrected / (root + 1e-8) + decay * w);
            weights[t - 1] = w;
        }
        return weights;
    }

    /** Duchi, Hazan and Singer 2011, with the sum of squares beginning at 0.1 as in Keras. */
    private static double[] adagrad(double start, double rate) {
        double[] weights = new double[STEPS];
        double w = start;
        double squares = 0.1;
        for (int t = 0; t < STEPS; t++) {
            double g = slope(w);
            squares += g * g;
            w -= rate * g / Math.sqrt(squares);
            weights[t] = w;
        }
        return weights;
    }

    static Stream<Optimizer> all() {
        return Stream.of(new Sgd(), new Sgd(0.1, 0.9, true), new RmsProp(), new Adam(), new AdamW(), new Adagrad());
    }

    @ParameterizedTest
    @MethodSource("all")
    void half_the_rate_moves_half_as_far(Optimizer optimizer) {
        double whole = stepped(optimizer, 2, slope(2), 1, true) - 2;

        assertThat(stepped(optimizer, 2, slope(2), 0.5, true) - 2).isCloseTo(whole / 2, within(1e-7));
        assertThat(stepped(optimizer, 2, slope(2), 0, true)).isEqualTo(2);
    }

    @Test
    void a_bias_does_not_decay() {
        AdamW optimizer = new AdamW(0.5, 0.9, 0.999, 0.1);

        assertThat(stepped(optimizer, 10, 0, 1, true)).isCloseTo(9.5, within(TOLERANCE)); // 10 - 0.5 0.1 10
        assertThat(stepped(optimizer, 10, 0, 1, false)).isEqualTo(10);
    }

    @Test
    void what_would_not_learn_is_refused() {
        assertThatThrownBy(() -> new Adagrad(0)).hasMessage("Adagrad: learning rate must be above 0 and at most 100, found 0.0");
        assertThatThrownBy(() -> new AdamW(0.1, 0.9, 0.999, 1)).hasMessage("AdamW: weight decay must be at least 0 and below 1, found 1.0");
    }
}
