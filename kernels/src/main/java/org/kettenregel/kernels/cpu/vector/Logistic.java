package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Constant.ONE;
import static org.kettenregel.kernels.cpu.vector.Constant.ZERO;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The sigmoid 1 / (1 + exp(-x)), right to 2 units in the last place, from e = exp(-|x|), which cannot overflow: with q = e / (1 + e) it is q left
 * of 0 and 1 - q right of it; far left e (1 - q) is the same and closer. Below -87.3, where e is below the smallest normal number, it is 0.
 */
final class Logistic {

    /** From here on to 0 the sigmoid is q. */
    private static final FloatVector NEAR = Constant.of(-1);

    private Logistic() {}

    static FloatVector of(FloatVector x) {
        FloatVector e = Exponential.of(x.abs().neg());
        FloatVector q = e.div(e.add(ONE));
        VectorMask<Float> positive = x.compare(VectorOperators.GE, ZERO);
        FloatVector factor = e.blend(ONE, positive);
        return q.neg().fma(factor, factor).blend(q, x.compare(VectorOperators.GE, NEAR).andNot(positive));
    }
}
