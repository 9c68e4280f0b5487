package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Constant.ONE;
import static org.kettenregel.kernels.cpu.vector.Constant.ZERO;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * exp(x) and exp(x) - 1, right to 1.5 units in the last place, for x up to 88: kernels take the exponential of negative numbers only. Results
 * below the smallest normal number, 2^-126, are 0: processors are slow with those between, and Java cannot tell them to do without.
 *
 * <p>With x = n ln 2 + r and |r| at most ln(2) / 2, exp(x) is 2^n (1 + expm1(r)), where expm1(r) = r + r^2 q(r); ln 2 in two parts, the upper one
 * so short that its products with n are exact (Cody and Waite 1980). The polynomial q has the smallest error relative to expm1 (2.4e-10; by Remez'
 * exchange, coefficients then rounded to floats). Each step is rounded once, by the interpreter and compiled code alike.
 */
final class Exponential {

    private static final FloatVector PER_LN_2 = Constant.of(1.442695f);
    private static final FloatVector MINUS_LN_2_UPPER = Constant.of(-0.693359375f);
    private static final FloatVector MINUS_LN_2_LOWER = Constant.of(2.1219444e-4f);

    /** 1.5 * 2^23, so large that adding it rounds to a whole number, which the last bits then hold; and 127, which makes that an exponent's bits. */
    private static final FloatVector ROUNDER = Constant.of(12_582_912 + 127);

    private static final int MANTISSA_BITS = 23;

    /** The logarithm of 2^-126. */
    private static final FloatVector LOWEST = Constant.of(-87.33654f);

    /** Below it, exp(x) - 1 is -1 as a float. */
    private static final FloatVector LOWEST_MINUS_ONE = Constant.of(-20);

    private static final FloatVector MINUS_ONE = Constant.of(-1);

    private static final FloatVector Q0 = Constant.of(0.5f);
    private static final FloatVector Q1 = Constant.of(0.16666666f);
    private static final FloatVector Q2 = Constant.of(0.041666362f);
    private static final FloatVector Q3 = Constant.of(0.00833339f);
    private static final FloatVector Q4 = Constant.of(0.0013940651f);
    private static final FloatVector Q5 = Constant.of(1.9845892e-4f);

    private Exponential() {}

    static FloatVector of(FloatVector x) {
        FloatVector rounded = x.fma(PER_LN_2, ROUNDER);
        FloatVector power = power(rounded);
        return minusOneNearZero(rest(x, rounded)).fma(power, power).blend(ZERO, x.compare(VectorOperators.LT, LOWEST));
    }

    /** {@code exp(x) - 1}. */
    static FloatVector minusOne(FloatVector x) {
        FloatVector rounded = x.fma(PER_LN_2, ROUNDER);
        FloatVector power = power(rounded);
        return minusOneNearZero(rest(x, rounded))
                .fma(power, power.sub(ONE))
                .blend(MINUS_ONE, x.compare(VectorOperators.LT, LOWEST_MINUS_ONE));
    }

    private static FloatVector rest(FloatVector x, FloatVector rounded) {
        FloatVector n = rounded.sub(ROUNDER);
        return n.fma(MINUS_LN_2_LOWER, n.fma(MINUS_LN_2_UPPER, x));
    }

    private static FloatVector power(FloatVector rounded) {
        return rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, MANTISSA_BITS).reinterpretAsFloats();
    }

    private static FloatVector minusOneNearZero(FloatVector r) {
        FloatVector q = Q5.fma(r, Q4).fma(r, Q3).fma(r, Q2).fma(r, Q1).fma(r, Q0);
        return r.mul(r).fma(q, r);
    }
}
