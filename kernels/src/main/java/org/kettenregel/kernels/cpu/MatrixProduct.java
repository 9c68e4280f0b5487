package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.MatMulShape;

/**
 * One matrix product at a time; each calling thread keeps one and uses it again, so that a product allocates nothing.
 *
 * <p>Row i of the output is a sum of rows of B, each times one element of A: the inner loop runs along contiguous rows, which compiles to
 * vector instructions, as a dot product of floats would not (its order of additions is fixed). A transposed B is therefore turned first.
 */
final class MatrixProduct implements Parallel.RowTask {

    /** Rows of B that stay in the cache while a block of output rows passes over them. */
    private static final int PANEL = 64;

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private float[] turned = NONE;
    private float[] a = NONE;
    private float[] b = NONE;
    private float[] out = NONE;
    private int columns;
    private int inner;
    private int rowStep; // from A[i, p] to A[i + 1, p]
    private int innerStep; // from A[i, p] to A[i, p + 1]

    MatrixProduct(Parallel parallel) {
        this.parallel = parallel;
    }

    /** {@code out += A B}. */
    void addTo(float[] out, MatMulShape shape, float[] a, float[] b) {
        this.a = a;
        this.b = shape.transposeB() ? turn(b, shape.n(), shape.k()) : b;
        this.out = out;
        columns = shape.n();
        inner = shape.k();
        rowStep = shape.transposeA() ? 1 : shape.k();
        innerStep = shape.transposeA() ? shape.m() : 1;
        parallel.overRows(shape.m(), (long) shape.m() * shape.n() * shape.k(), this);
        this.a = NONE; // a closed buffer must not live on here
        this.b = NONE;
        this.out = NONE;
    }

    /** {@code source (rows, columns)} transposed, in an array kept for the next time. */
    private float[] turn(float[] source, int rows, int columns) {
        if (turned.length < rows * columns) {
            turned = new float[rows * columns];
        }
        for (int block = 0; block < rows; block += PANEL) {
            int end = Math.min(rows, block + PANEL);
            for (int c = 0; c < columns; c++) {
                for (int r = block; r < end; r++) {
                    turned[c * rows + r] = source[r * columns + c];
                }
            }
        }
        return turned;
    }

    @Override
    public void run(int from, int to) {
        for (int panel = 0; panel < inner; panel += PANEL) {
            int end = Math.min(inner, panel + PANEL);
            for (int i = from; i < to; i++) {
                addPanel(i, panel, end);
            }
        }
    }

    private void addPanel(int i, int from, int to) {
        int p = from;
        for (; p + 4 <= to; p += 4) {
            addFour(i * columns, i * rowStep + p * innerStep, p * columns);
        }
        for (; p < to; p++) {
            addOne(i * columns, a[i * rowStep + p * innerStep], p * columns);
        }
    }

    /** Four rows of B at once: the output is read and written a fourth as often. */
    private void addFour(int row, int first, int b0) {
        float[] b = this.b;
        float[] out = this.out;
        float a0 = a[first];
        float a1 = a[first + innerStep];
        float a2 = a[first + 2 * innerStep];
        float a3 = a[first + 3 * innerStep];
        int b1 = b0 + columns;
        int b2 = b1 + columns;
        int b3 = b2 + columns;
        for (int j = 0; j < columns; j++) {
            out[row + j] += a0 * b[b0 + j] + a1 * b[b1 + j] + a2 * b[b2 + j] + a3 * b[b3 + j];
        }
    }

    private void addOne(int row, float factor, int b0) {
        float[] b = this.b;
        float[] out = this.out;
        for (int j = 0; j < columns; j++) {
            out[row + j] += factor * b[b0 + j];
        }
    }
}
