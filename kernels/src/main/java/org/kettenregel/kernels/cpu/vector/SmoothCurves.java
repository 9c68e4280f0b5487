package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Constant.ONE;
import static org.kettenregel.kernels.cpu.vector.Constant.TWO;
import static org.kettenregel.kernels.cpu.vector.Constant.ZERO;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Smooth activation functions and their slopes, all from one exponential of a number that is not positive. */
final class SmoothCurves {

    private SmoothCurves() {}

    static FloatVector elu(FloatVector x, float alpha, float scale) {
        FloatVector bent = Exponential.minusOne(x.min(ZERO)).mul(alpha);
        return bent.blend(x, positive(x)).mul(scale);
    }

    static FloatVector eluSlope(FloatVector x, float alpha, float scale) {
        return Exponential.of(x.min(ZERO)).mul(alpha).blend(ONE, positive(x)).mul(scale);
    }

    /** The maximum of x and 0, and ln(1 + exp(-|x|)). */
    static FloatVector softplus(FloatVector x) {
        return Logarithm.ofOnePlus(decay(x)).add(x.max(ZERO));
    }

    static FloatVector swish(FloatVector x) {
        return x.mul(Logistic.of(x));
    }

    /** {@code s + x s (1 - s)}, where the smaller of s and 1 - s keeps its digits. */
    static FloatVector swishSlope(FloatVector x) {
        FloatVector e = decay(x);
        FloatVector large = ONE.div(e.add(ONE));
        FloatVector small = e.mul(large);
        return small.mul(large).fma(x, small.blend(large, positive(x)));
    }

    static FloatVector gelu(FloatVector x) {
        FloatVector size = NormalBell.size(x);
        return x.mul(NormalBell.cumulative(x, size, NormalBell.curve(size)));
    }

    /**
     * With u = exp(-|x|) the gate tanh(softplus(x)) is (1 + 2 u) / (1 + 2 u + 2 u^2) for positive x, and (u^2 + 2 u) / (u^2 + 2 u + 2)
     * for others.
     */
    static FloatVector mish(FloatVector x) {
        FloatVector u = decay(x);
        FloatVector numerator = gateNumerator(u, positive(x));
        return x.mul(numerator.div(numerator.add(gateRest(u, positive(x)))));
    }

    /** {@code g + x s (1 - g) (1 + g)}, with 1 - g as a quotient of its own. */
    static FloatVector mishSlope(FloatVector x) {
        FloatVector u = decay(x);
        VectorMask<Float> positive = positive(x);
        FloatVector numerator = gateNumerator(u, positive);
        FloatVector rest = gateRest(u, positive);
        FloatVector perDenominator = ONE.div(numerator.add(rest));
        FloatVector gate = numerator.mul(perDenominator);
        FloatVector bend = rest.mul(perDenominator).mul(gate.add(ONE));
        FloatVector sigmoid = u.blend(ONE, positive).div(u.add(ONE));
        return x.mul(sigmoid).fma(bend, gate);
    }

    private static FloatVector gateNumerator(FloatVector u, VectorMask<Float> positive) {
        FloatVector twice = u.add(u);
        return u.fma(u, twice).blend(twice.add(ONE), positive);
    }

    private static FloatVector gateRest(FloatVector u, VectorMask<Float> positive) {
        return TWO.blend(u.mul(u).mul(TWO), positive);
    }

    /** exp(-|x|). */
    private static FloatVector decay(FloatVector x) {
        return Exponential.of(x.abs().neg());
    }

    private static VectorMask<Float> positive(FloatVector x) {
        return x.compare(VectorOperators.GT, ZERO);
    }
}
