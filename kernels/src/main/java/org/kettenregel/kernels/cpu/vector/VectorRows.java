package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuMatrix;

/** A row onto each row of a matrix, and the sum of all rows. */
interface VectorRows extends CpuMatrix {

    int FEW_ELEMENTS = 256; // of a matrix that is not worth asking for what the thread keeps
    int COST_OF_ADDING = 100; // picoseconds for each element, from the second-level cache
    int COST_OF_SUMMING = 80;

    /** The row operation of the calling thread. */
    RowSweep rowSweep();

    @Override
    default void addRowInto(DeviceBuffer x, DeviceBuffer row, DeviceBuffer out, int rows, int columns) {
        if (columns < Lanes.COUNT || rows * columns < FEW_ELEMENTS) {
            CpuMatrix.super.addRowInto(x, row, out, rows, columns);
        } else {
            rowSweep().addRow(values(x), values(row), values(out), rows, columns, COST_OF_ADDING);
        }
    }

    @Override
    default void sumRowsOnto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        if (columns < DoubleLanes.COUNT || rows * columns < FEW_ELEMENTS) {
            CpuMatrix.super.sumRowsOnto(x, out, rows, columns);
        } else {
            rowSweep().sumRows(values(x), values(out), rows, columns, COST_OF_SUMMING);
        }
    }
}
