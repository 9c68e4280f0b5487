package org.kettenregel.kernels.cpu.vector;

import java.util.Arrays;

/** Pieces of long elementwise loops, rounded as the plain loops are. */
final class ElementwiseLoops {

    /** Picoseconds for an element in the caches. */
    static final int COST = 120;

    static final Sweep.Loop FILL = ElementwiseLoops::fill;
    static final Sweep.Loop COPY = ElementwiseLoops::copy;
    static final Sweep.Loop ADD_SCALED = ElementwiseLoops::addScaled;
    static final Sweep.Loop SCALE = ElementwiseLoops::scale;
    static final Sweep.Loop ADD = ElementwiseLoops::add;
    static final Sweep.Loop SUBTRACT = ElementwiseLoops::subtract;
    static final Sweep.Loop MULTIPLY = ElementwiseLoops::multiply;
    static final Sweep.Loop ADD_PRODUCT = ElementwiseLoops::addProduct;
    static final Sweep.Loop SQUARE = ElementwiseLoops::square;
    static final Sweep.Loop SQUARE_ADJOINT = ElementwiseLoops::squareAdjoint;
    static final Sweep.Loop SQUARE_ADJOINT_INTO = ElementwiseLoops::squareAdjointInto;

    private ElementwiseLoops() {}

    private static void fill(Sweep sweep, int from, int to) {
        Arrays.fill(sweep.a(), from, to, sweep.p());
    }

    private static void copy(Sweep sweep, int from, int to) {
        System.arraycopy(sweep.a(), from, sweep.b(), from, to - from);
    }

    private static void addScaled(Sweep sweep, int from, int to) {
        float[] x = sweep.a();
        float[] out = sweep.b();
        float factor = sweep.p();
        for (int i = from; i < to; i++) {
            out[i] += factor * x[i];
        }
    }

    private static void scale(Sweep sweep, int from, int to) {
        float[] x = sweep.a();
        float[] out = sweep.b();
        float factor = sweep.p();
        for (int i = from; i < to; i++) {
            out[i] = factor * x[i];
        }
    }

    private static void add(Sweep sweep, int from, int to) {
        float[] a = sweep.a();
        float[] b = sweep.b();
        float[] out = sweep.c();
        for (int i = from; i < to; i++) {
            out[i] = a[i] + b[i];
        }
    }

    private static void subtract(Sweep sweep, int from, int to) {
        float[] a = sweep.a();
        float[] b = sweep.b();
        float[] out = sweep.c();
        for (int i = from; i < to; i++) {
            out[i] = a[i] - b[i];
        }
    }

    private static void multiply(Sweep sweep, int from, int to) {
        float[] a = sweep.a();
        float[] b = sweep.b();
        float[] out = sweep.c();
        for (int i = from; i < to; i++) {
            out[i] = a[i] * b[i];
        }
    }

    private static void addProduct(Sweep sweep, int from, int to) {
        float[] a = sweep.a();
        float[] b = sweep.b();
        float[] out = sweep.c();
        for (int i = from; i < to; i++) {
            out[i] += a[i] * b[i];
        }
    }

    private static void square(Sweep sweep, int from, int to) {
        float[] x = sweep.a();
        float[] out = sweep.b();
        for (int i = from; i < to; i++) {
            out[i] = x[i] * x[i];
        }
    }

    private static void squareAdjoint(Sweep sweep, int from, int to) {
        float[] x = sweep.a();
        float[] outer = sweep.b();
        float[] gradients = sweep.c();
        for (int i = from; i < to; i++) {
            gradients[i] += 2 * x[i] * outer[i];
        }
    }

    private static void squareAdjointInto(Sweep sweep, int from, int to) {
        float[] x = sweep.a();
        float[] outer = sweep.b();
        float[] gradients = sweep.c();
        for (int i = from; i < to; i++) {
            gradients[i] = 2 * x[i] * outer[i];
        }
    }
}
