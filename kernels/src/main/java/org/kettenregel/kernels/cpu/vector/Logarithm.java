package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Constant.TWO;

import jdk.incubator.vector.FloatVector;

/**
 * ln(1 + x) for x from 0 to 1, right to 2 units in the last place: twice the inverse hyperbolic tangent of s = x / (2 + x), which is
 * 2 s + s^3 p(s^2). The polynomial p has the smallest error relative to the logarithm (1.1e-10; by Remez' exchange, then rounded to floats).
 */
final class Logarithm {

    private static final FloatVector P0 = Constant.of(0.66666675f);
    private static final FloatVector P1 = Constant.of(0.39998898f);
    private static final FloatVector P2 = Constant.of(0.28616342f);
    private static final FloatVector P3 = Constant.of(0.21433246f);
    private static final FloatVector P4 = Constant.of(0.24280883f);

    private Logarithm() {}

    static FloatVector ofOnePlus(FloatVector x) {
        FloatVector s = x.div(x.add(TWO));
        FloatVector square = s.mul(s);
        FloatVector p = P4.fma(square, P3).fma(square, P2).fma(square, P1).fma(square, P0);
        return s.mul(square).fma(p, s.add(s));
    }
}
