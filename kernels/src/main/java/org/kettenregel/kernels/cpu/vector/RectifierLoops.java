package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Constant.ZERO;
import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Loops of the activation functions made of straight pieces; choosing between these keeps the virtual machine from making vectors by itself. */
final class RectifierLoops {

    /** Picoseconds for an element in the caches. */
    static final int COST = 120;

    private static final FloatVector SIX = Constant.of(6);

    static final Sweep.Loop RELU = (sweep, from, to) -> relu(sweep.a(), sweep.b(), from, to);
    static final Sweep.Loop RELU_ADJOINT = (sweep, from, to) -> reluAdjoint(sweep.a(), sweep.b(), sweep.c(), from, to);
    static final Sweep.Loop RELU_ADJOINT_INTO = (sweep, from, to) -> reluAdjointInto(sweep.a(), sweep.b(), sweep.c(), from, to);
    static final Sweep.Loop LEAKY = (sweep, from, to) -> leaky(sweep.a(), sweep.p(), sweep.b(), from, to);
    static final Sweep.Loop LEAKY_ADJOINT = (sweep, from, to) -> leakyAdjoint(sweep.a(), sweep.p(), sweep.b(), sweep.c(), from, to);
    static final Sweep.Loop LEAKY_ADJOINT_INTO = (sweep, from, to) -> leakyAdjointInto(sweep.a(), sweep.p(), sweep.b(), sweep.c(), from, to);
    static final Sweep.Loop RELU6_ADJOINT = (sweep, from, to) -> relu6Adjoint(sweep.a(), sweep.b(), sweep.c(), from, to);

    private RectifierLoops() {}

    static void relu(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector.fromArray(FLOATS, x, i, inside).max(ZERO).intoArray(out, i, inside);
        }
    }

    static void reluAdjoint(float[] x, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector share = reluShare(x, outer, i, inside);
            FloatVector.fromArray(FLOATS, gradients, i, inside).add(share).intoArray(gradients, i, inside);
        }
    }

    static void reluAdjointInto(float[] x, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            reluShare(x, outer, i, inside).intoArray(gradients, i, inside);
        }
    }

    private static FloatVector reluShare(float[] x, float[] outer, int i, VectorMask<Float> inside) {
        VectorMask<Float> positive = FloatVector.fromArray(FLOATS, x, i, inside).compare(VectorOperators.GT, ZERO);
        return FloatVector.fromArray(FLOATS, outer, i, inside.and(positive));
    }

    static void leaky(float[] x, float slope, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector input = FloatVector.fromArray(FLOATS, x, i, inside);
            input.mul(slope).blend(input, input.compare(VectorOperators.GT, ZERO)).intoArray(out, i, inside);
        }
    }

    static void leakyAdjoint(float[] x, float slope, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector share = leakyShare(x, slope, outer, i, inside);
            FloatVector.fromArray(FLOATS, gradients, i, inside).add(share).intoArray(gradients, i, inside);
        }
    }

    static void leakyAdjointInto(float[] x, float slope, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            leakyShare(x, slope, outer, i, inside).intoArray(gradients, i, inside);
        }
    }

    private static FloatVector leakyShare(float[] x, float slope, float[] outer, int i, VectorMask<Float> inside) {
        VectorMask<Float> positive = FloatVector.fromArray(FLOATS, x, i, inside).compare(VectorOperators.GT, ZERO);
        FloatVector gradient = FloatVector.fromArray(FLOATS, outer, i, inside);
        return gradient.mul(slope).blend(gradient, positive);
    }

    static void relu6Adjoint(float[] x, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector input = FloatVector.fromArray(FLOATS, x, i, inside);
            VectorMask<Float> sloping = input.compare(VectorOperators.GT, ZERO).and(input.compare(VectorOperators.LT, SIX));
            FloatVector gradient = FloatVector.fromArray(FLOATS, outer, i, inside.and(sloping));
            FloatVector.fromArray(FLOATS, gradients, i, inside).add(gradient).intoArray(gradients, i, inside);
        }
    }
}
