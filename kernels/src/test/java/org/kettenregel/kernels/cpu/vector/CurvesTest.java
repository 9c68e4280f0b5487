package org.kettenregel.kernels.cpu.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CurvesTest {

    private static final int STEP = 4099; // a prime, so that all last digits occur

    static Stream<Arguments> curves() {
        return Stream.of(
                curve("exp", Exponential::of, Math::exp, -100, 88, 1.5),
                curve("exp - 1", Exponential::minusOne, Math::expm1, -100, 88, 1.5),
                curve("tanh", HyperbolicTangent::of, Math::tanh, -Float.MAX_VALUE, Float.MAX_VALUE, 1.5),
                curve("sigmoid", Logistic::of, x -> x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)), -100, 100, 2),
                curve("ln(1 + x)", Logarithm::ofOnePlus, Math::log1p, 0, 1, 2));
    }

    private static Arguments curve(
            String name, UnaryOperator<FloatVector> curve, DoubleUnaryOperator exact, float from, float to, double tolerance) {
        return Arguments.of(name, curve, exact, from, to, tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("curves")
    void a_curve_is_right_to_the_last_places_and_never_falls(
            String name, UnaryOperator<FloatVector> curve, DoubleUnaryOperator exact, float from, float to, double tolerance) {
        float last = Float.NEGATIVE_INFINITY;

        for (int key = key(from); key <= key(to); key += STEP) {
            float x = number(key);
            float actual = at(curve, x);
            double expected = exact.applyAsDouble(x);
            boolean vanishes = Math.abs(expected) < 1.001 * Float.MIN_NORMAL && actual == 0; // as the exponential does there
            assertThat(vanishes || Math.abs(actual - expected) <= tolerance * Math.ulp((float) expected))
                    .as("%s of %s is %s, not %s", name, x, actual, expected).isTrue();
            assertThat(actual).as("%s of %s", name, x).isGreaterThanOrEqualTo(last);
            last = actual;
        }
    }

    @Test
    void the_hyperbolic_tangent_is_odd_ends_at_one_and_leaves_tiny_numbers_alone() {
        for (float x : new float[] {0, Float.MIN_VALUE, 1e-30f, 1e-5f, 0.3f, 0.7f, 3, 20, 3e38f, Float.POSITIVE_INFINITY}) {
            assertThat(at(HyperbolicTangent::of, -x)).isEqualTo(-at(HyperbolicTangent::of, x));
        }

        assertThat(at(HyperbolicTangent::of, Float.MIN_VALUE)).isEqualTo(Float.MIN_VALUE);
        assertThat(at(HyperbolicTangent::of, 1e-30f)).isEqualTo(1e-30f);
        assertThat(at(HyperbolicTangent::of, Float.POSITIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void the_limits_are_exact() {
        assertThat(at(Logistic::of, Float.NEGATIVE_INFINITY)).isEqualTo(0);
        assertThat(at(Logistic::of, 0)).isEqualTo(0.5f);
        assertThat(at(Logistic::of, Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(at(Exponential::of, Float.NEGATIVE_INFINITY)).isEqualTo(0);
        assertThat(at(Exponential::of, 0)).isEqualTo(1);
        assertThat(at(Exponential::minusOne, Float.NEGATIVE_INFINITY)).isEqualTo(-1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("curves")
    void what_is_not_a_number_stays_so(
            String name, UnaryOperator<FloatVector> curve, DoubleUnaryOperator exact, float from, float to, double tolerance) {
        assertThat(at(curve, Float.NaN)).isNaN();
    }

    private static float at(UnaryOperator<FloatVector> curve, float x) {
        return curve.apply(Constant.of(x)).lane(0);
    }

    /** Whole numbers in the order of the floats they stand for. */
    private static int key(float x) {
        int bits = Float.floatToRawIntBits(x);
        return bits < 0 ? -(bits & Integer.MAX_VALUE) : bits;
    }

    private static float number(int key) {
        return key < 0 ? -Float.intBitsToFloat(-key) : Float.intBitsToFloat(key);
    }
}
