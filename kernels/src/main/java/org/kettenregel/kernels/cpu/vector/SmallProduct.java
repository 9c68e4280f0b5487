package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.cpu.Parallel;

/**
 * Products of few numbers, or of rows so short that packing them would take longer than to multiply them: all is read where it lies, save B
 * where it is held transposed. The chain of multiply-adds of an element is that of {@link VectorProduct}.
 */
final class SmallProduct implements Parallel.RangeTask {

    /** Rows that a thread takes at a time. */
    private static final int PIECE = 512;

    /** Multiply-adds that are not worth packing. */
    private static final int FEW = 8192;

    /** Columns, and inner indices, of short rows. */
    private static final int SHORT = 16;

    /** Multiply-adds in a nanosecond. */
    private static final int PACE = 16;

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private float[] turned = NONE;
    private float[] a = NONE;
    private float[] b = NONE;
    private float[] out = NONE;
    private int n;
    private int k;
    private int rowStep; // from A[i, p] to A[i + 1, p]
    private int innerStep; // from A[i, p] to A[i, p + 1]
    private boolean onto;

    SmallProduct(Parallel parallel) {
        this.parallel = parallel;
    }

    static boolean fits(MatMulShape shape) {
        return shape.n() <= SHORT && shape.k() <= SHORT || (long) shape.m() * shape.n() * shape.k() <= FEW;
    }

    void run(MatMulShape shape, float[] a, float[] b, float[] out, boolean onto) {
        this.a = a;
        this.b = b;
        this.out = out;
        this.onto = onto;
        n = shape.n();
        k = shape.k();
        rowStep = shape.transposeA() ? 1 : k;
        innerStep = shape.transposeA() ? shape.m() : 1;
        if (shape.transposeB()) {
            turn(b);
        }
        parallel.share(shape.m(), PIECE, (long) shape.m() * n * k / PACE, this);
        this.a = NONE; // a closed buffer must not live on here
        this.b = NONE;
        this.out = NONE;
    }

    private void turn(float[] source) {
        if (turned.length < n * k) {
            turned = new float[n * k];
        }
        Turn.copy(n, k, source, 0, k, turned, 0, n);
        b = turned;
    }

    @Override
    public void run(int from, int to) {
        int column = 0;
        if (Lanes.COUNT >= EightColumns.COUNT) {
            for (; column + EightColumns.COUNT <= n; column += EightColumns.COUNT) {
                EightColumns.run(from, to, column, n, k, a, rowStep, innerStep, b, out, onto);
            }
        }
        for (; column + FourColumns.COUNT <= n; column += FourColumns.COUNT) {
            FourColumns.run(from, to, column, n, k, a, rowStep, innerStep, b, out, onto);
        }
        for (; column < n; column++) {
            column(from, to, column, n, k, a, rowStep, innerStep, b, out, onto);
        }
    }

    private static void column(
            int from, int to, int column, int n, int k, float[] a, int rowStep, int innerStep, float[] b, float[] out, boolean onto) {
        int i = from;
        for (; i + 4 <= to; i += 4) {
            int at = i * rowStep;
            int ot = i * n + column;
            float sum0 = onto ? out[ot] : 0;
            float sum1 = onto ? out[ot + n] : 0;
            float sum2 = onto ? out[ot + 2 * n] : 0;
            float sum3 = onto ? out[ot + 3 * n] : 0;
            for (int p = 0; p < k; p++, at += innerStep) {
                float factor = b[p * n + column];
                sum0 = Math.fma(a[at], factor, sum0);
                sum1 = Math.fma(a[at + rowStep], factor, sum1);
                sum2 = Math.fma(a[at + 2 * rowStep], factor, sum2);
                sum3 = Math.fma(a[at + 3 * rowStep], factor, sum3);
            }
            out[ot] = sum0;
            out[ot + n] = sum1;
            out[ot + 2 * n] = sum2;
            out[ot + 3 * n] = sum3;
        }
        for (; i < to; i++) {
            float sum = onto ? out[i * n + column] : 0;
            for (int p = 0; p < k; p++) {
                sum = Math.fma(a[i * rowStep + p * innerStep], b[p * n + column], sum);
            }
            out[i * n + column] = sum;
        }
    }
}
