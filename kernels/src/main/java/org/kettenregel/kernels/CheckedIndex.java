package org.kettenregel.kernels;

/** {@link IndexKernels} behind checks. */
interface CheckedIndex extends IndexKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void gatherRowsInto(DeviceBuffer table, int tableRows, DeviceBuffer indices, DeviceBuffer out, int rows, int columns) {
        check().distinct("gatherRowsInto", "out", out, "table", table);
        check().distinct("gatherRowsInto", "out", out, "indices", indices);
        long size = check().matrix("gatherRowsInto", rows, columns);
        unchecked().gatherRowsInto(
                check().buffer("gatherRowsInto", "table", table, check().matrix("gatherRowsInto", tableRows, columns)),
                tableRows,
                check().buffer("gatherRowsInto", "indices", indices, rows),
                check().buffer("gatherRowsInto", "out", out, size),
                rows,
                columns);
    }

    @Override
    default void gatherRowsAdjointOnto(
            DeviceBuffer indices, DeviceBuffer outGradient, DeviceBuffer tableGradient, int tableRows, int rows, int columns) {
        check().distinct("gatherRowsAdjointOnto", "tableGradient", tableGradient, "indices", indices);
        check().distinct("gatherRowsAdjointOnto", "tableGradient", tableGradient, "outGradient", outGradient);
        long size = check().matrix("gatherRowsAdjointOnto", rows, columns);
        unchecked().gatherRowsAdjointOnto(
                check().buffer("gatherRowsAdjointOnto", "indices", indices, rows),
                check().buffer("gatherRowsAdjointOnto", "outGradient", outGradient, size),
                check().buffer("gatherRowsAdjointOnto", "tableGradient", tableGradient, check().matrix("gatherRowsAdjointOnto", tableRows, columns)),
                tableRows,
                rows,
                columns);
    }

    @Override
    default void oneHotInto(DeviceBuffer indices, DeviceBuffer out, int rows, int columns) {
        check().distinct("oneHotInto", "out", out, "indices", indices);
        long size = check().matrix("oneHotInto", rows, columns);
        unchecked().oneHotInto(
                check().buffer("oneHotInto", "indices", indices, rows), check().buffer("oneHotInto", "out", out, size), rows, columns);
    }

    @Override
    default void copyBlockInto(DeviceBuffer x, int xFrom, int xWidth, DeviceBuffer out, int outFrom, int outWidth, int rows, int columns) {
        check().distinct("copyBlockInto", "out", out, "x", x);
        check().matrix("copyBlockInto", rows, columns);
        unchecked().copyBlockInto(
                check().buffer("copyBlockInto", "x", x, check().block("copyBlockInto", "x", rows, columns, xFrom, xWidth)),
                xFrom,
                xWidth,
                check().buffer("copyBlockInto", "out", out, check().block("copyBlockInto", "out", rows, columns, outFrom, outWidth)),
                outFrom,
                outWidth,
                rows,
                columns);
    }

    @Override
    default void copyBlockOnto(DeviceBuffer x, int xFrom, int xWidth, DeviceBuffer out, int outFrom, int outWidth, int rows, int columns) {
        check().distinct("copyBlockOnto", "out", out, "x", x);
        check().matrix("copyBlockOnto", rows, columns);
        unchecked().copyBlockOnto(
                check().buffer("copyBlockOnto", "x", x, check().block("copyBlockOnto", "x", rows, columns, xFrom, xWidth)),
                xFrom,
                xWidth,
                check().buffer("copyBlockOnto", "out", out, check().block("copyBlockOnto", "out", rows, columns, outFrom, outWidth)),
                outFrom,
                outWidth,
                rows,
                columns);
    }
}
