package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;
import static org.kettenregel.kernels.testing.Elements.sum;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.MatrixKernels;

/** Products and row operations, in double precision. */
interface DoubleMatrix extends MatrixKernels {

    @Override
    default void matMulInto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out) {
        into(out, shape.m() * shape.n(), i -> 0);
        matMulOnto(shape, a, b, out);
    }

    @Override
    default void matMulOnto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out) {
        onto(out, shape.m() * shape.n(), i -> dot(shape, a, b, i / shape.n(), i % shape.n()));
    }

    @Override
    default void addRowInto(DeviceBuffer x, DeviceBuffer row, DeviceBuffer out, int rows, int columns) {
        into(out, rows * columns, i -> at(x, i) + at(row, i % columns));
    }

    @Override
    default void sumRowsOnto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        onto(out, columns, c -> sum(0, rows, r -> at(x, r * columns + c)));
    }

    @Override
    default void sumRowsInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        into(out, columns, c -> sum(0, rows, r -> at(x, r * columns + c)));
    }

    private static double dot(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, int row, int column) {
        return sum(0, shape.k(), p -> at(a, shape.transposeA() ? p * shape.m() + row : row * shape.k() + p)
                * at(b, shape.transposeB() ? column * shape.k() + p : p * shape.n() + column));
    }
}
