package org.kettenregel.kernels;

/** Products and row operations on row-major matrices. */
public interface MatrixKernels {

    /** {@code out = A B}; {@code out} must be neither A nor B. */
    void matMulInto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out);

    /** {@code out += A B}; {@code out} must be neither A nor B. */
    void matMulOnto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out);

    /** {@code out[r,c] = x[r,c] + row[c]}. */
    void addRowInto(DeviceBuffer x, DeviceBuffer row, DeviceBuffer out, int rows, int columns);

    /** {@code out[c] = sum_r x[r,c]}. */
    void sumRowsInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns);

    /** {@code out[c] += sum_r x[r,c]}. */
    void sumRowsOnto(DeviceBuffer x, DeviceBuffer out, int rows, int columns);
}
