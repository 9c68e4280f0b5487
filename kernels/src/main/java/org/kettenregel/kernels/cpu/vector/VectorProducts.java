package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.cpu.Parallel;

/** Chooses how to compute a matrix product; each calling thread keeps its own. */
final class VectorProducts {

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
            large.run(shape, a, b, out, onto);
        }
    }
}
