package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import java.util.Arrays;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.IndexKernels;

/** Rows and blocks of columns, copied and added one after the other: moving memory is all their work, which more threads would not speed up. */
public interface CpuIndex extends IndexKernels {

    @Override
    default void gatherRowsInto(DeviceBuffer table, int tableRows, DeviceBuffer indices, DeviceBuffer out, int rows, int columns) {
        float[] source = values(table);
        float[] numbers = values(indices);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            if (isRow(numbers[r], tableRows)) {
                System.arraycopy(source, (int) numbers[r] * columns, outputs, r * columns, columns);
            } else {
                Arrays.fill(outputs, r * columns, (r + 1) * columns, Float.NaN);
            }
        }
    }

    @Override
    default void gatherRowsAdjointOnto(
            DeviceBuffer indices, DeviceBuffer outGradient, DeviceBuffer tableGradient, int tableRows, int rows, int columns) {
        float[] numbers = values(indices);
        float[] outer = values(outGradient);
        float[] gradients = values(tableGradient);
        for (int r = 0; r < rows; r++) {
            if (isRow(numbers[r], tableRows)) {
                addRow(outer, r * columns, gradients, (int) numbers[r] * columns, columns);
            }
        }
    }

    @Override
    default void oneHotInto(DeviceBuffer indices, DeviceBuffer out, int rows, int columns) {
        float[] numbers = values(indices);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            boolean known = isRow(numbers[r], columns);
            Arrays.fill(outputs, r * columns, (r + 1) * columns, known ? 0 : Float.NaN);
            if (known) {
                outputs[r * columns + (int) numbers[r]] = 1;
            }
        }
    }

    @Override
    default void copyBlockInto(DeviceBuffer x, int xFrom, int xWidth, DeviceBuffer out, int outFrom, int outWidth, int rows, int columns) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(inputs, r * xWidth + xFrom, outputs, r * outWidth + outFrom, columns);
        }
    }

    @Override
    default void copyBlockOnto(DeviceBuffer x, int xFrom, int xWidth, DeviceBuffer out, int outFrom, int outWidth, int rows, int columns) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            addRow(inputs, r * xWidth + xFrom, outputs, r * outWidth + outFrom, columns);
        }
    }

    /** Adds some columns of one row to those of another. */
    default void addRow(float[] source, int sourceFrom, float[] target, int targetFrom, int columns) {
        for (int c = 0; c < columns; c++) {
            target[targetFrom + c] += source[sourceFrom + c];
        }
    }

    /** Not so for NaN, which as an int would be 0. */
    private static boolean isRow(float index, int rows) {
        return index >= 0 && index < rows && index == (int) index;
    }
}
