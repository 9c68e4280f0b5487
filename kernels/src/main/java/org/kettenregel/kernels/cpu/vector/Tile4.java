package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Four rows of the output in registers: for the last rows. */
final class Tile4 {

    static final int ROWS = 4;

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int COUNT = Lanes.COUNT;
    private static final int STEP = Panels.STEP;

    private Tile4() {}

    /** Two vectors of columns; see {@link Tile#multiply}. */
    static void two(
            int inner, float[] a, int at, float[] b, int bt, int bStep, float[] start, int st, int startStep, float[] out, int ot, int outStep) {
        FloatVector c0a = FloatVector.fromArray(FLOATS, start, st);
        FloatVector c0b = FloatVector.fromArray(FLOATS, start, st + COUNT);
        FloatVector c1a = FloatVector.fromArray(FLOATS, start, st + startStep);
        FloatVector c1b = FloatVector.fromArray(FLOATS, start, st + startStep + COUNT);
        FloatVector c2a = FloatVector.fromArray(FLOATS, start, st + 2 * startStep);
        FloatVector c2b = FloatVector.fromArray(FLOATS, start, st + 2 * startStep + COUNT);
        FloatVector c3a = FloatVector.fromArray(FLOATS, start, st + 3 * startStep);
        FloatVector c3b = FloatVector.fromArray(FLOATS, start, st + 3 * startStep + COUNT);
        for (int p = 0; p < inner; p++) {
            FloatVector left = FloatVector.fromArray(FLOATS, b, bt + p * bStep);
            FloatVector right = FloatVector.fromArray(FLOATS, b, bt + p * bStep + COUNT);
            FloatVector x0 = FloatVector.broadcast(FLOATS, a[at + p]);
            c0a = x0.fma(left, c0a);
            c0b = x0.fma(right, c0b);
            FloatVector x1 = FloatVector.broadcast(FLOATS, a[at + p + STEP]);
            c1a = x1.fma(left, c1a);
            c1b = x1.fma(right, c1b);
            FloatVector x2 = FloatVector.broadcast(FLOATS, a[at + p + 2 * STEP]);
            c2a = x2.fma(left, c2a);
            c2b = x2.fma(right, c2b);
            FloatVector x3 = FloatVector.broadcast(FLOATS, a[at + p + 3 * STEP]);
            c3a = x3.fma(left, c3a);
            c3b = x3.fma(right, c3b);
        }
        c0a.intoArray(out, ot);
        c0b.intoArray(out, ot + COUNT);
        c1a.intoArray(out, ot + outStep);
        c1b.intoArray(out, ot + outStep + COUNT);
        c2a.intoArray(out, ot + 2 * outStep);
        c2b.intoArray(out, ot + 2 * outStep + COUNT);
        c3a.intoArray(out, ot + 3 * outStep);
        c3b.intoArray(out, ot + 3 * outStep + COUNT);
    }

    /** One vector of columns; see {@link Tile#multiply}. */
    static void one(
            int inner, float[] a, int at, float[] b, int bt, int bStep, float[] start, int st, int startStep, float[] out, int ot, int outStep) {
        FloatVector c0 = FloatVector.fromArray(FLOATS, start, st);
        FloatVector c1 = FloatVector.fromArray(FLOATS, start, st + startStep);
        FloatVector c2 = FloatVector.fromArray(FLOATS, start, st + 2 * startStep);
        FloatVector c3 = FloatVector.fromArray(FLOATS, start, st + 3 * startStep);
        for (int p = 0; p < inner; p++) {
            FloatVector row = FloatVector.fromArray(FLOATS, b, bt + p * bStep);
            c0 = FloatVector.broadcast(FLOATS, a[at + p]).fma(row, c0);
            c1 = FloatVector.broadcast(FLOATS, a[at + p + STEP]).fma(row, c1);
            c2 = FloatVector.broadcast(FLOATS, a[at + p + 2 * STEP]).fma(row, c2);
            c3 = FloatVector.broadcast(FLOATS, a[at + p + 3 * STEP]).fma(row, c3);
        }
        c0.intoArray(out, ot);
        c1.intoArray(out, ot + outStep);
        c2.intoArray(out, ot + 2 * outStep);
        c3.intoArray(out, ot + 3 * outStep);
    }
}
