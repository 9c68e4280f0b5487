package org.kettenregel.kernels;

/** {@link MatrixKernels} behind checks. */
interface CheckedMatrix extends MatrixKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void matMulInto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out) {
        check().distinct("matMulInto", "out", out, "a", a);
        check().distinct("matMulInto", "out", out, "b", b);
        unchecked().matMulInto(
                shape,
                check().buffer("matMulInto", "a", a, (long) shape.m() * shape.k()),
                check().buffer("matMulInto", "b", b, (long) shape.k() * shape.n()),
                check().buffer("matMulInto", "out", out, (long) shape.m() * shape.n()));
    }

    @Override
    default void matMulOnto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out) {
        check().distinct("matMulOnto", "out", out, "a", a);
        check().distinct("matMulOnto", "out", out, "b", b);
        unchecked().matMulOnto(
                shape,
                check().buffer("matMulOnto", "a", a, (long) shape.m() * shape.k()),
                check().buffer("matMulOnto", "b", b, (long) shape.k() * shape.n()),
                check().buffer("matMulOnto", "out", out, (long) shape.m() * shape.n()));
    }

    @Override
    default void addRowInto(DeviceBuffer x, DeviceBuffer row, DeviceBuffer out, int rows, int columns) {
        check().distinct("addRowInto", "out", out, "row", row);
        long size = check().matrix("addRowInto", rows, columns);
        unchecked().addRowInto(
                check().buffer("addRowInto", "x", x, size),
                check().buffer("addRowInto", "row", row, columns),
                check().buffer("addRowInto", "out", out, size),
                rows,
                columns);
    }

    @Override
    default void sumRowsOnto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        check().distinct("sumRowsOnto", "out", out, "x", x);
        long size = check().matrix("sumRowsOnto", rows, columns);
        unchecked().sumRowsOnto(
                check().buffer("sumRowsOnto", "x", x, size), check().buffer("sumRowsOnto", "out", out, columns), rows, columns);
    }

    @Override
    default void sumRowsInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        check().distinct("sumRowsInto", "out", out, "x", x);
        long size = check().matrix("sumRowsInto", rows, columns);
        unchecked().sumRowsInto(
                check().buffer("sumRowsInto", "x", x, size), check().buffer("sumRowsInto", "out", out, columns), rows, columns);
    }
}
