package org.kettenregel.kernels;

/**
 * The sizes of a matrix product {@code out (m, n) = A (m, k) * B (k, n)}.
 *
 * @param transposeA whether the buffer holds A transposed, that is as (k, m)
 * @param transposeB whether the buffer holds B transposed, that is as (n, k)
 */
public record MatMulShape(int m, int n, int k, boolean transposeA, boolean transposeB) {

    public MatMulShape {
        if (m < 1 || n < 1 || k < 1) {
            throw new IllegalArgumentException("matrix product: sizes must be positive, found m=%d, n=%d, k=%d".formatted(m, n, k));
        }
    }
}
