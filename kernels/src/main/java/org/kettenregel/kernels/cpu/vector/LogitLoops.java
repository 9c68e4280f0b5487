package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Constant.ONE;
import static org.kettenregel.kernels.cpu.vector.Constant.ZERO;
import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Loops of the binary cross-entropy of logits and of its adjoint. */
final class LogitLoops {

    static final Sweep.Loop LOSS = (sweep, from, to) -> loss(sweep.a(), sweep.b(), sweep.c(), from, to);
    static final Sweep.Loop ADJOINT = (sweep, from, to) -> adjoint(sweep.a(), sweep.b(), sweep.c(), sweep.d(), from, to);

    private LogitLoops() {}

    static void loss(float[] logits, float[] targets, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector z = FloatVector.fromArray(FLOATS, logits, i, inside);
            FloatVector linear = z.neg().fma(FloatVector.fromArray(FLOATS, targets, i, inside), z.max(ZERO));
            linear.add(Logarithm.ofOnePlus(Exponential.of(z.abs().neg()))).intoArray(out, i, inside);
        }
    }

    static void adjoint(float[] logits, float[] targets, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector z = FloatVector.fromArray(FLOATS, logits, i, inside);
            FloatVector distance = distance(z, FloatVector.fromArray(FLOATS, targets, i, inside));
            FloatVector gradient = FloatVector.fromArray(FLOATS, gradients, i, inside);
            distance.fma(FloatVector.fromArray(FLOATS, outer, i, inside), gradient).intoArray(gradients, i, inside);
        }
    }

    /** {@code sigmoid(z) - t}: for positive z it is (1 - t) - q, and q - t for others, with the smaller one q of two probabilities. */
    private static FloatVector distance(FloatVector z, FloatVector target) {
        FloatVector e = Exponential.of(z.abs().neg());
        FloatVector q = e.div(e.add(ONE));
        VectorMask<Float> positive = z.compare(VectorOperators.GE, ZERO);
        return q.sub(target).blend(ONE.sub(target).sub(q), positive);
    }
}
