package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** Loops of {@link SmoothCurves}. One body for each, with its mask also where no lane is left over: two are too much for the compiler to inline. */
final class SmoothLoops {

    static final Sweep.Loop ELU = (sweep, from, to) -> elu(sweep.a(), sweep.p(), sweep.q(), sweep.b(), from, to);
    static final Sweep.Loop ELU_ADJOINT = (sweep, from, to) -> eluAdjoint(sweep.a(), sweep.p(), sweep.q(), sweep.b(), sweep.c(), from, to);
    static final Sweep.Loop SOFTPLUS = (sweep, from, to) -> softplus(sweep.a(), sweep.b(), from, to);
    static final Sweep.Loop SOFTPLUS_ADJOINT = (sweep, from, to) -> softplusAdjoint(sweep.a(), sweep.b(), sweep.c(), from, to);
    static final Sweep.Loop GELU = (sweep, from, to) -> gelu(sweep.a(), sweep.b(), from, to);
    static final Sweep.Loop SWISH = (sweep, from, to) -> swish(sweep.a(), sweep.b(), from, to);
    static final Sweep.Loop SWISH_ADJOINT = (sweep, from, to) -> swishAdjoint(sweep.a(), sweep.b(), sweep.c(), from, to);
    static final Sweep.Loop MISH = (sweep, from, to) -> mish(sweep.a(), sweep.b(), from, to);
    static final Sweep.Loop MISH_ADJOINT = (sweep, from, to) -> mishAdjoint(sweep.a(), sweep.b(), sweep.c(), from, to);

    private SmoothLoops() {}

    static void elu(float[] x, float alpha, float scale, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            SmoothCurves.elu(FloatVector.fromArray(FLOATS, x, i, inside), alpha, scale).intoArray(out, i, inside);
        }
    }

    static void eluAdjoint(float[] x, float alpha, float scale, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector slope = SmoothCurves.eluSlope(FloatVector.fromArray(FLOATS, x, i, inside), alpha, scale);
            add(slope, outer, gradients, i, inside);
        }
    }

    static void softplus(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            SmoothCurves.softplus(FloatVector.fromArray(FLOATS, x, i, inside)).intoArray(out, i, inside);
        }
    }

    static void softplusAdjoint(float[] x, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector slope = Logistic.of(FloatVector.fromArray(FLOATS, x, i, inside));
            add(slope, outer, gradients, i, inside);
        }
    }

    static void gelu(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            SmoothCurves.gelu(FloatVector.fromArray(FLOATS, x, i, inside)).intoArray(out, i, inside);
        }
    }

    static void swish(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            SmoothCurves.swish(FloatVector.fromArray(FLOATS, x, i, inside)).intoArray(out, i, inside);
        }
    }

    static void swishAdjoint(float[] x, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector slope = SmoothCurves.swishSlope(FloatVector.fromArray(FLOATS, x, i, inside));
            add(slope, outer, gradients, i, inside);
        }
    }

    static void mish(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            SmoothCurves.mish(FloatVector.fromArray(FLOATS, x, i, inside)).intoArray(out, i, inside);
        }
    }

    static void mishAdjoint(float[] x, float[] outer, float[] gradients, int from, int to) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            FloatVector slope = SmoothCurves.mishSlope(FloatVector.fromArray(FLOATS, x, i, inside));
            add(slope, outer, gradients, i, inside);
        }
    }

    private static void add(FloatVector slope, float[] outer, float[] gradients, int i, VectorMask<Float> inside) {
        FloatVector gradient = FloatVector.fromArray(FLOATS, gradients, i, inside);
        slope.fma(FloatVector.fromArray(FLOATS, outer, i, inside), gradient).intoArray(gradients, i, inside);
    }
}
