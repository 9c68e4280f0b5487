package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import java.util.Arrays;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.MatrixKernels;

/** Matrix products and row operations. */
public interface CpuMatrix extends MatrixKernels {

    /** The product of the calling thread. */
    MatrixProduct product();

    @Override
    default void matMulInto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out) {
        float[] target = values(out);
        Arrays.fill(target, 0, shape.m() * shape.n(), 0);
        product().addTo(target, shape, values(a), values(b));
    }

    @Override
    default void matMulOnto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out) {
        product().addTo(values(out), shape, values(a), values(b));
    }

    @Override
    default void addRowInto(DeviceBuffer x, DeviceBuffer row, DeviceBuffer out, int rows, int columns) {
        float[] input = values(x);
        float[] added = values(row);
        float[] target = values(out);
        for (int r = 0; r < rows; r++) {
            int first = r * columns;
            for (int c = 0; c < columns; c++) {
                target[first + c] = input[first + c] + added[c];
            }
        }
    }

    @Override
    default void sumRowsInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        Arrays.fill(values(out), 0, columns, 0);
        sumRowsOnto(x, out, rows, columns);
    }

    @Override
    default void sumRowsOnto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        float[] input = values(x);
        float[] target = values(out);
        int c = 0;
        for (; c + 4 <= columns; c += 4) {
            sumFourColumns(input, target, rows, columns, c);
        }
        for (; c < columns; c++) {
            double sum = 0;
            for (int i = c; i < rows * columns; i += columns) {
                sum += input[i];
            }
            target[c] += (float) sum;
        }
    }

    /** Four columns at once, because one alone would use a fourth of every piece of memory it loads. */
    private static void sumFourColumns(float[] x, float[] out, int rows, int columns, int c) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        for (int i = c; i < rows * columns; i += columns) {
            sum0 += x[i];
            sum1 += x[i + 1];
            sum2 += x[i + 2];
            sum3 += x[i + 3];
        }
        out[c] += (float) sum0;
        out[c + 1] += (float) sum1;
        out[c + 2] += (float) sum2;
        out[c + 3] += (float) sum3;
    }
}
