package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.cpu.Parallel;

/** Chooses how to compute a matrix product; each calling thread keeps its own. */
final class VectorProducts {

    /** With fewer inner indices, turning the output takes longer than is won. */
    private static final int DEEP = 32;

    /** So does an output with more rows. */
    private static final int LOW = 64;

    private final SmallProduct small;
    private final VectorProduct large;

    VectorProducts(Parallel parallel, ThreadLocal<Workspace> workspaces) {
        small = new SmallProduct(parallel);
        large = new VectorProduct(parallel, workspaces);
    }

    void run(MatMulShape shape, float[] a, float[] b, float[] out, boolean onto) {
        if (SmallProduct.fits(shape)) {
            small.run(shape, a, b, out, onto);
        } else {
            large.run(shape, a, b, out, onto, easierTransposed(shape));
        }
    }

    /**
     * Whether the transposed product is less work: where B would have to be turned though A is much smaller, or where columns of a narrow output waste
     * fewer lanes as rows.
     */
    private static boolean easierTransposed(MatMulShape shape) {
        if (shape.k() < DEEP) {
            return false;
        }
        if (shape.transposeB()) {
            return shape.m() >= Tile4.ROWS && shape.m() <= LOW && 2 * shape.m() <= shape.n();
        }
        return shape.m() >= Tile.COLUMNS && shape.n() <= (shape.transposeA() ? Tile.COLUMNS : Tile.ROWS);
    }
}
