package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.MatMulShape;

/**
 * One matrix product at a time; each calling thread keeps one and uses it again, so that a product allocates nothing.
 *
 * <p>Row i of the output is a sum of rows of B, each times one element of A: the inner loop runs along rows, which compiles to
 * vector instructions, as a dot product of floats would not (its order of additions is fixed). A transposed B is therefore turned first.
 */
final class MatrixProduct implements Parallel.RangeTask {

    /** Rows of B that stay in the cache while a block of output rows passes over them. */
    private static final int CACHED = 64;

    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private final ThreadLocal<RowSums> sums;
    private final Panel b = new Panel();
    private float[] a = NONE;
    private float[] out = NONE;
    private int columns;
    private int inner;
    private int rowStep; // from A[i, p] to A[i + 1, p]
    private int innerStep; // from A[i, p] to A[i, p + 1]

    MatrixProduct(Parallel parallel, ThreadLocal<RowSums> sums) {
        this.parallel = parallel;
        this.sums = sums;
    }

    /** {@code out += A B}. */
    void addTo(float[] out, MatMulShape shape, float[] a, float[] b) {
        this.a = a;
        this.out = out;
        columns = shape.n();
        inner = shape.k();
        rowStep = shape.transposeA() ? 1 : shape.k();
        innerStep = shape.transposeA() ? shape.m() : 1;
        this.b.size(inner, columns);
        if (shape.transposeB()) {
            this.b.loadTurned(0, inner, b, 0);
        } else {
            this.b.load(0, inner, b, 0);
        }
        parallel.share(shape.m(), ConvolutionTasks.ROWS, (long) shape.m() * shape.n() * shape.k() / ConvolutionTasks.PACE, this);
        this.a = NONE; // a closed buffer must not live on here
        this.out = NONE;
    }

    @Override
    public void run(int from, int to) {
        RowSums own = sums.get();
        own.size(columns);
        for (int p = 0; p < inner; p += CACHED) {
            int count = Math.min(CACHED, inner - p);
            int i = from;
            for (; i + 2 <= to; i += 2) {
                addPair(i, p, count, own);
            }
            if (i < to) {
                addOne(i, p, count, own);
            }
        }
    }

    private void addPair(int i, int p, int count, RowSums own) {
        int at = i * rowStep + p * innerStep;
        own.begin(out, i * columns, (i + 1) * columns, columns);
        b.addPair(own.first(), own.second(), a, at, at + rowStep, innerStep, p, count);
        own.end(out, i * columns, (i + 1) * columns, columns);
    }

    private void addOne(int i, int p, int count, RowSums own) {
        own.begin(out, i * columns, columns);
        b.add(own.first(), a, i * rowStep + p * innerStep, innerStep, p, count);
        own.end(out, i * columns, columns);
    }
}
