package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.kernels.KernelCase.Extent;
import org.kettenregel.kernels.KernelCase.Range;
import org.kettenregel.kernels.KernelCase.Size;

@ParameterizedClass
@MethodSource("org.kettenregel.kernels.Bench#all")
record IndexKernelsTest(Bench bench) implements KernelsContract {

    private static final int TABLE_ROWS = 4;
    private static final Range NUMBERS = new Range(0, TABLE_ROWS, true);
    private static final Extent TABLE = size -> TABLE_ROWS * size.columns();

    @Override
    public Class<?> family() {
        return IndexKernels.class;
    }

    @Override
    public Stream<KernelCase> kernels() {
        return cases();
    }

    static Stream<KernelCase> cases() {
        return Stream.of(
                KernelCase.of("gatherRowsInto", (kernels, b, size) ->
                                kernels.gatherRowsInto(b[0], TABLE_ROWS, b[1], b[2], size.rows(), size.columns()))
                        .reads("table", TABLE).reads("indices", Extent.COLUMN, NUMBERS).writes("out").apart("out", "table", "indices"),
                KernelCase.of("gatherRowsAdjointOnto", (kernels, b, size) ->
                                kernels.gatherRowsAdjointOnto(b[0], b[1], b[2], TABLE_ROWS, size.rows(), size.columns()))
                        .reads("indices", Extent.COLUMN, NUMBERS).reads("outGradient").writes("tableGradient", TABLE)
                        .apart("tableGradient", "indices", "outGradient").sums(Extent.COLUMN),
                KernelCase.of("oneHotInto", (kernels, b, size) -> kernels.oneHotInto(b[0], b[1], size.rows(), size.columns()))
                        .reads("indices", Extent.COLUMN, NUMBERS).writes("out").apart("out", "indices"),
                block("copyBlockInto", (kernels, b, size) ->
                        kernels.copyBlockInto(b[0], 1, size.columns() + 3, b[1], 4, size.columns() + 5, size.rows(), size.columns())),
                block("copyBlockOnto", (kernels, b, size) ->
                        kernels.copyBlockOnto(b[0], 1, size.columns() + 3, b[1], 4, size.columns() + 5, size.rows(), size.columns())));
    }

    private static KernelCase block(String operation, KernelCase.Call call) {
        return KernelCase.of(operation, call)
                .reads("x", size -> size.rows() * (size.columns() + 3)).writes("out", size -> size.rows() * (size.columns() + 5))
                .apart("out", "x");
    }

    @Test
    void rows_are_looked_up_by_hand() {
        float[] out = bench.result(
                new Size(3, 2), (kernels, b, size) -> kernels.gatherRowsInto(b[0], 3, b[1], b[2], 3, 2),
                of(1, 2, 3, 4, 5, 6), of(2, 0, 2), new float[6]);

        assertThat(out).containsExactly(5, 6, 1, 2, 5, 6);
    }

    @Test
    void a_row_that_was_looked_up_twice_gets_both_gradients() {
        float[] gradient = bench.result(
                new Size(3, 2), (kernels, b, size) -> kernels.gatherRowsAdjointOnto(b[0], b[1], b[2], 3, 3, 2),
                of(2, 0, 2), of(1, 2, 3, 4, 10, 20), of(0, 0, 100, 0, 1000, 0));

        assertThat(gradient).containsExactly(3, 4, 100, 0, 1011, 22);
    }

    @Test
    void what_is_no_row_of_the_table_gives_nothing_but_nan_and_gets_no_gradient() {
        float[] wrong = of(-1, 0.5f, 2, Float.NaN, Float.POSITIVE_INFINITY, 0x1p32f);
        Size size = new Size(6, 1);

        float[] out = bench.result(size, (kernels, b, s) -> kernels.gatherRowsInto(b[0], 2, b[1], b[2], 6, 1), of(1, 2), wrong, new float[6]);
        float[] gradient = bench.result(
                size, (kernels, b, s) -> kernels.gatherRowsAdjointOnto(b[0], b[1], b[2], 2, 6, 1), wrong, of(1, 1, 1, 1, 1, 1), of(7, 8));

        assertThat(out).containsOnly(Float.NaN);
        assertThat(gradient).containsExactly(7, 8);
    }

    @Test
    void a_class_becomes_a_one_among_zeros_and_what_is_no_class_a_row_of_nan() {
        float[] out = bench.result(
                new Size(3, 3), (kernels, b, size) -> kernels.oneHotInto(b[0], b[1], 3, 3), of(1, 3, 0), new float[9]);

        assertThat(out).containsExactly(0, 1, 0, Float.NaN, Float.NaN, Float.NaN, 1, 0, 0);
    }

    @Test
    void a_block_moves_between_matrices_of_different_widths() {
        float[] x = of(1, 2, 3, 4, 5, 6); // (2, 3)
        float[] out = of(10, 20, 30, 40, 50, 60, 70, 80); // (2, 4)
        Size size = new Size(2, 2);

        float[] copied = bench.result(size, (kernels, b, s) -> kernels.copyBlockInto(b[0], 1, 3, b[1], 2, 4, 2, 2), x, out);
        float[] added = bench.result(size, (kernels, b, s) -> kernels.copyBlockOnto(b[0], 1, 3, b[1], 0, 4, 2, 2), x, out);

        assertThat(copied).containsExactly(10, 20, 2, 3, 50, 60, 5, 6);
        assertThat(added).containsExactly(12, 23, 30, 40, 55, 66, 70, 80);
    }

    @Test
    void a_block_outside_its_matrix_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(
                        new Size(1, 2), (kernels, b, size) -> kernels.copyBlockInto(b[0], 2, 3, b[1], 0, 4, 1, 2), new float[9], new float[9]))
                .withMessage("copyBlockInto: 2 columns from column 2 on do not fit x with 3 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bench.result(
                        new Size(1, 2), (kernels, b, size) -> kernels.copyBlockOnto(b[0], 0, 3, b[1], -1, 4, 1, 2), new float[9], new float[9]))
                .withMessage("copyBlockOnto: 2 columns from column -1 on do not fit out with 4 columns");
    }

    private static float[] of(float... values) {
        return values;
    }
}
