package org.kettenregel.kernels;

/**
 * Rows and columns picked by number: look-ups, one-hot codes, parts of rows, and their adjoints. Numbers count from 0 and arrive as floats,
 * which are exact up to 2^24. One that is not whole or outside its range gives a row of NaN, and no gradient.
 */
public interface IndexKernels {

    /** {@code out[r] = table[indices[r]]}, a whole row; the table has {@code tableRows} rows, {@code out} has {@code rows}. */
    void gatherRowsInto(DeviceBuffer table, int tableRows, DeviceBuffer indices, DeviceBuffer out, int rows, int columns);

    /** {@code tableGradient[indices[r]] += outGradient[r]} for r = 0, 1, ... in this order. */
    void gatherRowsAdjointOnto(
            DeviceBuffer indices, DeviceBuffer outGradient, DeviceBuffer tableGradient, int tableRows, int rows, int columns);

    /** {@code out[r,c] = 1 where c = indices[r], else 0}. */
    void oneHotInto(DeviceBuffer indices, DeviceBuffer out, int rows, int columns);

    /**
     * {@code out[r, outFrom + c] = x[r, xFrom + c]} for {@code columns} columns of every row; x has rows of {@code xWidth}, {@code out} of
     * {@code outWidth}, and its other columns stay as they are.
     */
    void copyBlockInto(DeviceBuffer x, int xFrom, int xWidth, DeviceBuffer out, int outFrom, int outWidth, int rows, int columns);

    /** {@code out[r, outFrom + c] += x[r, xFrom + c]}: with the two sides exchanged the adjoint of {@link #copyBlockInto}. */
    void copyBlockOnto(DeviceBuffer x, int xFrom, int xWidth, DeviceBuffer out, int outFrom, int outWidth, int rows, int columns);
}
