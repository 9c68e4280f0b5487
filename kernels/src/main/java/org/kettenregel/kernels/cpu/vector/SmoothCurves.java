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
     * With a = exp(min(x, 0)) and b = exp(min(-x, 0)), of which one is 1, the gate tanh(softplus(x)) is (a^2 + 2 a b) / (a^2 + 2 a b + 2 b^2).
     * A mask that is used more than once may become an object, so each is made where it is needed.
     */
    static FloatVector mish(FloatVector x) {
        FloatVector u = decay(x);
        FloatVector a = u.blend(ONE, positive(x));
        FloatVector b = ONE.blend(u, positive(x));
        FloatVector numerator = gateNumerator(a, b);
        return x.mul(numerator.div(numerator.add(gateRest(b))));
    }

    /** {@code g + x s (1 - g) (1 + g)}, with 1 - g as a quotient of its own. */
    static FloatVector mishSlope(FloatVector x) {
        FloatVector u = decay(x);
        FloatVector a = u.blend(ONE, positive(x));
        FloatVector b = ONE.blend(u, positive(x));
        FloatVector numerator = gateNumerator(a, b);
        FloatVector rest = gateRest(b);
        FloatVector perDenominator = ONE.div(numerator.add(rest));
        FloatVector gate = numerator.mul(perDenominator);
        FloatVector bend = rest.mul(perDenominator).mul(gate.add(ONE));
        FloatVector sigmoid = a.div(u.add(ONE));
        return x.mul(sigmoid).fma(bend, gate);
    }

    private static FloatVector gateNumerator(FloatVector a, FloatVector b) {
        FloatVector product = a.mul(b);
        return a.fma(a, product.add(product));
    }

    private static FloatVector gateRest(FloatVector b) {
        return b.mul(b).mul(TWO);
    }

    /** exp(-|x|). */
    private static FloatVector decay(FloatVector x) {
        return Exponential.of(x.abs().neg());
    }

    private static VectorMask<Float> positive(FloatVector x) {
        return x.compare(VectorOperators.GT, ZERO);
    }
}
