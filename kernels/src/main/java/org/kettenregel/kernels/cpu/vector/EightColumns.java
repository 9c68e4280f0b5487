package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Eight columns of a small product: no packing and no masks. */
final class EightColumns {

    static final int COUNT = 8;

    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_256;
    private static final float[] ZEROS = new float[COUNT];

    private EightColumns() {}

    /** Rows from {@code from} to before {@code to} of the columns from {@code column} on; see {@link SmallProduct} for the steps. */
    static void run(
            int from, int to, int column, int n, int k, float[] a, int rowStep, int innerStep, float[] b, float[] out, boolean onto) {
        int i = from;
        for (; i + 4 <= to; i += 4) {
            four(k, a, i * rowStep, rowStep, innerStep, b, column, n, onto ? out : ZEROS, onto ? i * n + column : 0, onto ? n : 0, out, i * n + column);
        }
        for (; i < to; i++) {
            one(k, a, i * rowStep, innerStep, b, column, n, onto ? out : ZEROS, onto ? i * n + column : 0, out, i * n + column);
        }
    }

    private static void four(
            int k, float[] a, int at, int rowStep, int innerStep, float[] b, int bt, int n,
            float[] start, int st, int startStep, float[] out, int ot) {
        FloatVector c0 = FloatVector.fromArray(FLOATS, start, st);
        FloatVector c1 = FloatVector.fromArray(FLOATS, start, st + startStep);
        FloatVector c2 = FloatVector.fromArray(FLOATS, start, st + 2 * startStep);
        FloatVector c3 = FloatVector.fromArray(FLOATS, start, st + 3 * startStep);
        for (int p = 0; p < k; p++) {
            FloatVector row = FloatVector.fromArray(FLOATS, b, bt + p * n);
            int i = at + p * innerStep;
            c0 = FloatVector.broadcast(FLOATS, a[i]).fma(row, c0);
            c1 = FloatVector.broadcast(FLOATS, a[i + rowStep]).fma(row, c1);
            c2 = FloatVector.broadcast(FLOATS, a[i + 2 * rowStep]).fma(row, c2);
            c3 = FloatVector.broadcast(FLOATS, a[i + 3 * rowStep]).fma(row, c3);
        }
        c0.intoArray(out, ot);
        c1.intoArray(out, ot + n);
        c2.intoArray(out, ot + 2 * n);
        c3.intoArray(out, ot + 3 * n);
    }

    private static void one(
            int k, float[] a, int at, int innerStep, float[] b, int bt, int n, float[] start, int st, float[] out, int ot) {
        FloatVector sum = FloatVector.fromArray(FLOATS, start, st);
        for (int p = 0; p < k; p++) {
            sum = FloatVector.broadcast(FLOATS, a[at + p * innerStep]).fma(FloatVector.fromArray(FLOATS, b, bt + p * n), sum);
        }
        sum.intoArray(out, ot);
    }
}
