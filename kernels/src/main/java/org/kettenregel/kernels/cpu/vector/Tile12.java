package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Twelve rows of the output in registers: for processors with 32 of them, as AVX-512 and NEON have. */
final class Tile12 {

    static final int ROWS = 12;

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int COUNT = Lanes.COUNT;
    private static final int STEP = Panels.STEP;

    private Tile12() {}

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
        FloatVector c4a = FloatVector.fromArray(FLOATS, start, st + 4 * startStep);
        FloatVector c4b = FloatVector.fromArray(FLOATS, start, st + 4 * startStep + COUNT);
        FloatVector c5a = FloatVector.fromArray(FLOATS, start, st + 5 * startStep);
        FloatVector c5b = FloatVector.fromArray(FLOATS, start, st + 5 * startStep + COUNT);
        FloatVector c6a = FloatVector.fromArray(FLOATS, start, st + 6 * startStep);
        FloatVector c6b = FloatVector.fromArray(FLOATS, start, st + 6 * startStep + COUNT);
        FloatVector c7a = FloatVector.fromArray(FLOATS, start, st + 7 * startStep);
        FloatVector c7b = FloatVector.fromArray(FLOATS, start, st + 7 * startStep + COUNT);
        FloatVector c8a = FloatVector.fromArray(FLOATS, start, st + 8 * startStep);
        FloatVector c8b = FloatVector.fromArray(FLOATS, start, st + 8 * startStep + COUNT);
        FloatVector c9a = FloatVector.fromArray(FLOATS, start, st + 9 * startStep);
        FloatVector c9b = FloatVector.fromArray(FLOATS, start, st + 9 * startStep + COUNT);
        FloatVector c10a = FloatVector.fromArray(FLOATS, start, st + 10 * startStep);
        FloatVector c10b = FloatVector.fromArray(FLOATS, start, st + 10 * startStep + COUNT);
        FloatVector c11a = FloatVector.fromArray(FLOATS, start, st + 11 * startStep);
        FloatVector c11b = FloatVector.fromArray(FLOATS, start, st + 11 * startStep + COUNT);
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
            FloatVector x4 = FloatVector.broadcast(FLOATS, a[at + p + 4 * STEP]);
            c4a = x4.fma(left, c4a);
            c4b = x4.fma(right, c4b);
            FloatVector x5 = FloatVector.broadcast(FLOATS, a[at + p + 5 * STEP]);
            c5a = x5.fma(left, c5a);
            c5b = x5.fma(right, c5b);
            FloatVector x6 = FloatVector.broadcast(FLOATS, a[at + p + 6 * STEP]);
            c6a = x6.fma(left, c6a);
            c6b = x6.fma(right, c6b);
            FloatVector x7 = FloatVector.broadcast(FLOATS, a[at + p + 7 * STEP]);
            c7a = x7.fma(left, c7a);
            c7b = x7.fma(right, c7b);
            FloatVector x8 = FloatVector.broadcast(FLOATS, a[at + p + 8 * STEP]);
            c8a = x8.fma(left, c8a);
            c8b = x8.fma(right, c8b);
            FloatVector x9 = FloatVector.broadcast(FLOATS, a[at + p + 9 * STEP]);
            c9a = x9.fma(left, c9a);
            c9b = x9.fma(right, c9b);
            FloatVector x10 = FloatVector.broadcast(FLOATS, a[at + p + 10 * STEP]);
            c10a = x10.fma(left, c10a);
            c10b = x10.fma(right, c10b);
            FloatVector x11 = FloatVector.broadcast(FLOATS, a[at + p + 11 * STEP]);
            c11a = x11.fma(left, c11a);
            c11b = x11.fma(right, c11b);
        }
        c0a.intoArray(out, ot);
        c0b.intoArray(out, ot + COUNT);
        c1a.intoArray(out, ot + outStep);
        c1b.intoArray(out, ot + outStep + COUNT);
        c2a.intoArray(out, ot + 2 * outStep);
        c2b.intoArray(out, ot + 2 * outStep + COUNT);
        c3a.intoArray(out, ot + 3 * outStep);
        c3b.intoArray(out, ot + 3 * outStep + COUNT);
        c4a.intoArray(out, ot + 4 * outStep);
        c4b.intoArray(out, ot + 4 * outStep + COUNT);
        c5a.intoArray(out, ot + 5 * outStep);
        c5b.intoArray(out, ot + 5 * outStep + COUNT);
        c6a.intoArray(out, ot + 6 * outStep);
        c6b.intoArray(out, ot + 6 * outStep + COUNT);
        c7a.intoArray(out, ot + 7 * outStep);
        c7b.intoArray(out, ot + 7 * outStep + COUNT);
        c8a.intoArray(out, ot + 8 * outStep);
        c8b.intoArray(out, ot + 8 * outStep + COUNT);
        c9a.intoArray(out, ot + 9 * outStep);
        c9b.intoArray(out, ot + 9 * outStep + COUNT);
        c10a.intoArray(out, ot + 10 * outStep);
        c10b.intoArray(out, ot + 10 * outStep + COUNT);
        c11a.intoArray(out, ot + 11 * outStep);
        c11b.intoArray(out, ot + 11 * outStep + COUNT);
    }

    /** One vector of columns; see {@link Tile#multiply}. */
    static void one(
            int inner, float[] a, int at, float[] b, int bt, int bStep, float[] start, int st, int startStep, float[] out, int ot, int outStep) {
        FloatVector c0 = FloatVector.fromArray(FLOATS, start, st);
        FloatVector c1 = FloatVector.fromArray(FLOATS, start, st + startStep);
        FloatVector c2 = FloatVector.fromArray(FLOATS, start, st + 2 * startStep);
        FloatVector c3 = FloatVector.fromArray(FLOATS, start, st + 3 * startStep);
        FloatVector c4 = FloatVector.fromArray(FLOATS, start, st + 4 * startStep);
        FloatVector c5 = FloatVector.fromArray(FLOATS, start, st + 5 * startStep);
        FloatVector c6 = FloatVector.fromArray(FLOATS, start, st + 6 * startStep);
        FloatVector c7 = FloatVector.fromArray(FLOATS, start, st + 7 * startStep);
        FloatVector c8 = FloatVector.fromArray(FLOATS, start, st + 8 * startStep);
        FloatVector c9 = FloatVector.fromArray(FLOATS, start, st + 9 * startStep);
        FloatVector c10 = FloatVector.fromArray(FLOATS, start, st + 10 * startStep);
        FloatVector c11 = FloatVector.fromArray(FLOATS, start, st + 11 * startStep);
        for (int p = 0; p < inner; p++) {
            FloatVector row = FloatVector.fromArray(FLOATS, b, bt + p * bStep);
            c0 = FloatVector.broadcast(FLOATS, a[at + p]).fma(row, c0);
            c1 = FloatVector.broadcast(FLOATS, a[at + p + STEP]).fma(row, c1);
            c2 = FloatVector.broadcast(FLOATS, a[at + p + 2 * STEP]).fma(row, c2);
            c3 = FloatVector.broadcast(FLOATS, a[at + p + 3 * STEP]).fma(row, c3);
            c4 = FloatVector.broadcast(FLOATS, a[at + p + 4 * STEP]).fma(row, c4);
            c5 = FloatVector.broadcast(FLOATS, a[at + p + 5 * STEP]).fma(row, c5);
            c6 = FloatVector.broadcast(FLOATS, a[at + p + 6 * STEP]).fma(row, c6);
            c7 = FloatVector.broadcast(FLOATS, a[at + p + 7 * STEP]).fma(row, c7);
            c8 = FloatVector.broadcast(FLOATS, a[at + p + 8 * STEP]).fma(row, c8);
            c9 = FloatVector.broadcast(FLOATS, a[at + p + 9 * STEP]).fma(row, c9);
            c10 = FloatVector.broadcast(FLOATS, a[at + p + 10 * STEP]).fma(row, c10);
            c11 = FloatVector.broadcast(FLOATS, a[at + p + 11 * STEP]).fma(row, c11);
        }
        c0.intoArray(out, ot);
        c1.intoArray(out, ot + outStep);
        c2.intoArray(out, ot + 2 * outStep);
        c3.intoArray(out, ot + 3 * outStep);
        c4.intoArray(out, ot + 4 * outStep);
        c5.intoArray(out, ot + 5 * outStep);
        c6.intoArray(out, ot + 6 * outStep);
        c7.intoArray(out, ot + 7 * outStep);
        c8.intoArray(out, ot + 8 * outStep);
        c9.intoArray(out, ot + 9 * outStep);
        c10.intoArray(out, ot + 10 * outStep);
        c11.intoArray(out, ot + 11 * outStep);
    }
}
