package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** Loops of the sigmoids and of their adjoints, whose arithmetic the virtual machine turns into vectors by itself. */
final class SigmoidLoops {

    static final Sweep.Loop SIGMOID = (sweep, from, to) -> sigmoid(sweep.a(), sweep.b(), from, to);
    static final Sweep.Loop TANH = (sweep, from, to) -> tanh(sweep.a(), sweep.b(), from, to);
    static final Sweep.Loop SIGMOID_ADJOINT = SigmoidLoops::sigmoidAdjoint;
    static final Sweep.Loop SIGMOID_ADJOINT_INTO = SigmoidLoops::sigmoidAdjointInto;
    static final Sweep.Loop TANH_ADJOINT = SigmoidLoops::tanhAdjoint;
    static final Sweep.Loop TANH_ADJOINT_INTO = SigmoidLoops::tanhAdjointInto;

    private SigmoidLoops() {}

    static void sigmoid(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            Logistic.of(FloatVector.fromArray(FLOATS, x, i, inside)).intoArray(out, i, inside);
        }
    }

    static void tanh(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            HyperbolicTangent.of(FloatVector.fromArray(FLOATS, x, i, inside)).intoArray(out, i, inside);
        }
    }

    private static void sigmoidAdjoint(Sweep operands, int from, int to) {
        float[] y = operands.a();
        float[] outer = operands.b();
        float[] gradients = operands.c();
        for (int i = from; i < to; i++) {
            gradients[i] += y[i] * (1 - y[i]) * outer[i];
        }
    }

    private static void sigmoidAdjointInto(Sweep operands, int from, int to) {
        float[] y = operands.a();
        float[] outer = operands.b();
        float[] gradients = operands.c();
        for (int i = from; i < to; i++) {
            gradients[i] = y[i] * (1 - y[i]) * outer[i];
        }
    }

    private static void tanhAdjoint(Sweep operands, int from, int to) {
        float[] y = operands.a();
        float[] outer = operands.b();
        float[] gradients = operands.c();
        for (int i = from; i < to; i++) {
            gradients[i] += (1 - y[i] * y[i]) * outer[i];
        }
    }

    private static void tanhAdjointInto(Sweep operands, int from, int to) {
        float[] y = operands.a();
        float[] outer = operands.b();
        float[] gradients = operands.c();
        for (int i = from; i < to; i++) {
            gradients[i] = (1 - y[i] * y[i]) * outer[i];
        }
    }
}
