package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;
import static org.kettenregel.kernels.testing.Elements.sum;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.IndexKernels;

/** {@link IndexKernels} in double precision, each written as its definition. */
interface DoubleIndex extends IndexKernels {

    @Override
    default void gatherRowsInto(DeviceBuffer table, int tableRows, DeviceBuffer indices, DeviceBuffer out, int rows, int columns) {
        into(out, rows * columns, i -> {
            double row = at(indices, i / columns);
            return isBelow(tableRows, row) ? at(table, (int) row * columns + i % columns) : Double.NaN;
        });
    }

    @Override
    default void gatherRowsAdjointOnto(
            DeviceBuffer indices, DeviceBuffer outGradient, DeviceBuffer tableGradient, int tableRows, int rows, int columns) {
        onto(tableGradient, tableRows * columns, i ->
                sum(0, rows, r -> at(indices, r) == i / columns ? at(outGradient, r * columns + i % columns) : 0));
    }

    @Override
    default void oneHotInto(DeviceBuffer indices, DeviceBuffer out, int rows, int columns) {
        into(out, rows * columns, i -> {
            double column = at(indices, i / columns);
            return !isBelow(columns, column) ? Double.NaN : column == i % columns ? 1 : 0;
        });
    }

    @Override
    default void copyBlockInto(DeviceBuffer x, int xFrom, int xWidth, DeviceBuffer out, int outFrom, int outWidth, int rows, int columns) {
        into(out, rows * outWidth, i -> {
            int c = i % outWidth - outFrom;
            return 0 <= c && c < columns ? at(x, i / outWidth * xWidth + xFrom + c) : at(out, i);
        });
    }

    @Override
    default void copyBlockOnto(DeviceBuffer x, int xFrom, int xWidth, DeviceBuffer out, int outFrom, int outWidth, int rows, int columns) {
        onto(out, rows * outWidth, i -> {
            int c = i % outWidth - outFrom;
            return 0 <= c && c < columns ? at(x, i / outWidth * xWidth + xFrom + c) : 0;
        });
    }

    private static boolean isBelow(int limit, double index) {
        return 0 <= index && index < limit && index == Math.rint(index);
    }
}
