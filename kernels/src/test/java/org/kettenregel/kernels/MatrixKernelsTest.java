package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Size;
import org.kettenregel.kernels.testing.Samples;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record MatrixKernelsTest(Bench bench) implements KernelsContract {

    /** The inner size of the products among the cases: odd, and large enough that the largest product is shared among threads. */
    private static final int INNER = 37;

    @Override
    public Class<?> family() {
        return MatrixKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    /** Without the empty size: a product has none. */
    @Override
    public List<Size> sizes() {
        return KernelsContract.super.sizes().stream().filter(size -> size.count() > 0).toList();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                matMulInto(false, false),
                matMulInto(true, false),
                matMulInto(false, true),
                matMulInto(true, true),
                matMulOnto(false, false),
                matMulOnto(true, false),
                matMulOnto(false, true),
                matMulOnto(true, true),
                KernelCase.of("addRowInto", (kernels, b, size) -> kernels.addRowInto(b[0], b[1], b[2], size.rows(), size.columns()))
                        .reads("x").reads("row", Extent.ROW).writes("out").apart("out", "row"),
                KernelCase.of("sumRowsInto", (kernels, b, size) -> kernels.sumRowsInto(b[0], b[1], size.rows(), size.columns()))
                        .reads("x").writes("out", Extent.ROW).apart("out", "x").sums(Extent.COLUMN),
                KernelCase.of("sumRowsOnto", (kernels, b, size) -> kernels.sumRowsOnto(b[0], b[1], size.rows(), size.columns()))
                        .reads("x").writes("out", Extent.ROW).apart("out", "x").sums(Extent.COLUMN));
    }

    private static KernelCase matMulInto(boolean transposeA, boolean transposeB) {
        return product("matMulInto", transposeA, transposeB, (kernels, b, size) ->
                kernels.matMulInto(shape(size, transposeA, transposeB), b[0], b[1], b[2]));
    }

    private static KernelCase matMulOnto(boolean transposeA, boolean transposeB) {
        return product("matMulOnto", transposeA, transposeB, (kernels, b, size) ->
                kernels.matMulOnto(shape(size, transposeA, transposeB), b[0], b[1], b[2]));
    }

    private static KernelCase product(String operation, boolean transposeA, boolean transposeB, KernelCase.Call call) {
        return KernelCase.of(operation, call)
                .variant((transposeA ? "A transposed" : "A") + (transposeB ? " and B transposed" : " and B"))
                .reads("a", size -> size.rows() * INNER)
                .reads("b", size -> size.columns() * INNER)
                .writes("out")
                .apart("out", "a", "b")
                .sums(size -> INNER);
    }

    private static MatMulShape shape(Size size, boolean transposeA, boolean transposeB) {
        return new MatMulShape(size.rows(), size.columns(), INNER, transposeA, transposeB);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, false, false",
        "2, 3, 4, false, false",
        "5, 7, 3, true, false",
        "9, 4, 11, false, true",
        "63, 65, 64, true, true",
        "130, 33, 257, false, true",
        "129, 67, 200, true, false"
    })
    void a_product_agrees_with_commons_math(int m, int n, int k, boolean transposeA, boolean transposeB) {
        RealMatrix a = matrix(1, m, k);
        RealMatrix b = matrix(2, k, n);
        RealMatrix expected = a.multiply(b);
        MatMulShape shape = new MatMulShape(m, n, k, transposeA, transposeB);

        float[] actual = bench.result(
                new Size(m, n),
                (kernels, buffers, size) -> kernels.matMulInto(shape, buffers[0], buffers[1], buffers[2]),
                rowMajor(transposeA ? a.transpose() : a),
                rowMajor(transposeB ? b.transpose() : b),
                new float[m * n]);

        for (int i = 0; i < m * n; i++) {
            assertThat((double) actual[i]).as("element %d", i).isCloseTo(expected.getEntry(i / n, i % n), within((8 + k) * 0x1p-23));
        }
    }

    @Test
    void a_product_by_hand() {
        float[] out = bench.result(
                new Size(2, 2),
                (kernels, b, size) -> kernels.matMulOnto(new MatMulShape(2, 2, 3, false, false), b[0], b[1], b[2]),
                new float[] {1, 2, 3, 4, 5, 6}, // (2, 3)
                new float[] {7, 8, 9, 10, 11, 12}, // (3, 2)
                new float[] {1000, 0, 0, 0});

        assertThat(out).containsExactly(1058, 64, 139, 154); // 1000 + 1*7 + 2*9 + 3*11, 1*8 + 2*10 + 3*12, ...
    }

    @Test
    void zero_times_infinity_is_not_left_out_of_a_product() {
        float[] out = bench.result(
                new Size(1, 1),
                (kernels, b, size) -> kernels.matMulInto(new MatMulShape(1, 1, 2, false, false), b[0], b[1], b[2]),
                new float[] {0, 1},
                new float[] {Float.POSITIVE_INFINITY, 1},
                new float[1]);

        assertThat(out).containsExactly(Float.NaN);
    }

    @Test
    void rows_are_added_and_summed_by_hand() {
        float[] x = {1, 2, 3, 4, 5, 6}; // (2, 3)
        Size size = new Size(2, 3);

        float[] added = bench.result(size, (kernels, b, s) -> kernels.addRowInto(b[0], b[1], b[2], 2, 3), x, new float[] {10, 20, 30}, new float[6]);
        float[] summed = bench.result(size, (kernels, b, s) -> kernels.sumRowsOnto(b[0], b[1], 2, 3), x, new float[] {100, 0, 0});

        assertThat(added).containsExactly(11, 22, 33, 14, 25, 36);
        assertThat(summed).containsExactly(105, 7, 9);
    }

    @Test
    void a_product_without_positive_sizes_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatMulShape(2, 0, 3, false, false))
                .withMessage("matrix product: sizes must be positive, found m=2, n=0, k=3");
    }

    private static RealMatrix matrix(long seed, int rows, int columns) {
        RealMatrix matrix = MatrixUtils.createRealMatrix(rows, columns);
        float[] values = Samples.uniform(seed, rows * columns, -1, 1);
        for (int i = 0; i < values.length; i++) {
            matrix.setEntry(i / columns, i % columns, values[i]);
        }
        return matrix;
    }

    private static float[] rowMajor(RealMatrix matrix) {
        int columns = matrix.getColumnDimension();
        float[] values = new float[matrix.getRowDimension() * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) matrix.getEntry(i / columns, i % columns);
        }
        return values;
    }
}
