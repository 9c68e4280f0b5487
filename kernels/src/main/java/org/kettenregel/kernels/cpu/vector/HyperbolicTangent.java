package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Constant.ONE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * tanh(x), right to 1.5 units in the last place: 1 - 2 f / (1 + f) of f = exp(-2 |x|) with the sign of x, and near 0, where that loses digits, the
 * polynomial x + x^3 p(x^2), whose error relative to tanh is the smallest (1.1e-9; by Remez' exchange, then rounded to floats). Tiny numbers are
 * their own tangent; of large ones it is 1.
 */
final class HyperbolicTangent {

    private static final FloatVector MINUS_TWO = Constant.of(-2);
    private static final IntVector SIGN = Constant.of(-0f).reinterpretAsInts();

    /** Up to here the polynomial is used. */
    private static final FloatVector NEAR = Constant.of(0.55f);

    private static final FloatVector P0 = Constant.of(-0.33333316f);
    private static final FloatVector P1 = Constant.of(0.13332586f);
    private static final FloatVector P2 = Constant.of(-0.053852316f);
    private static final FloatVector P3 = Constant.of(0.021071618f);
    private static final FloatVector P4 = Constant.of(-0.0062740576f);

    private HyperbolicTangent() {}

    static FloatVector of(FloatVector x) {
        FloatVector size = x.abs();
        FloatVector f = Exponential.of(size.mul(MINUS_TWO));
        FloatVector far = ONE.sub(f.add(f).div(f.add(ONE)));
        FloatVector result = far.blend(nearZero(size), size.compare(VectorOperators.LT, NEAR));
        return result.reinterpretAsInts().or(x.reinterpretAsInts().and(SIGN)).reinterpretAsFloats();
    }

    private static FloatVector nearZero(FloatVector x) {
        FloatVector square = x.mul(x);
        FloatVector p = P4.fma(square, P3).fma(square, P2).fma(square, P1).fma(square, P0);
        return x.mul(square).fma(p, x);
    }
}
