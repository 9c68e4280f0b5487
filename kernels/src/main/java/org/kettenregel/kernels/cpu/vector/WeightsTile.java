package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Lanes.COUNT;
import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;

/**
 * The innermost loops of the gradient of a convolution's weights: eight rows of it, that is eight neighbouring elements of the image, stay in
 * registers while the cells of the output pass by. Row r of {@code sums} gains {@code x[.. + r]} times a cell of {@code gradient}. With twelve rows the
 * compiler keeps some in memory, across two cache lines or not as the caller's frame happens to lie: 25 or 60 ms for the same work.
 *
 * <p>From one cell to the next it is {@code xStep} and {@code gradientStep} elements, from one row of cells to the next {@code xRow} elements of x.
 */
final class WeightsTile {

    static final int ROWS = 8;

    private WeightsTile() {}

    /** Two vectors of output channels. */
    static void wide(
            float[] x, int xAt, int xStep, int xRow, float[] gradient, int gradientAt, int gradientStep, int rows, int columns,
            float[] sums, int at, int step) {
        if (Registers.MANY) {
            eightByTwo(x, xAt, xStep, xRow, gradient, gradientAt, gradientStep, rows, columns, sums, at, step);
        } else {
            for (int row = 0; row < ROWS; row += 4) {
                fourByTwo(x, xAt + row, xStep, xRow, gradient, gradientAt, gradientStep, rows, columns, sums, at + row * step, step);
            }
        }
    }

    /** One vector of output channels. */
    static void narrow(
            float[] x, int xAt, int xStep, int xRow, float[] gradient, int gradientAt, int gradientStep, int rows, int columns,
            float[] sums, int at, int step) {
        FloatVector s0 = FloatVector.fromArray(FLOATS, sums, at);
        FloatVector s1 = FloatVector.fromArray(FLOATS, sums, at + step);
        FloatVector s2 = FloatVector.fromArray(FLOATS, sums, at + 2 * step);
        FloatVector s3 = FloatVector.fromArray(FLOATS, sums, at + 3 * step);
        FloatVector s4 = FloatVector.fromArray(FLOATS, sums, at + 4 * step);
        FloatVector s5 = FloatVector.fromArray(FLOATS, sums, at + 5 * step);
        FloatVector s6 = FloatVector.fromArray(FLOATS, sums, at + 6 * step);
        FloatVector s7 = FloatVector.fromArray(FLOATS, sums, at + 7 * step);
        int cell = gradientAt;
        for (int row = 0; row < rows; row++) {
            int i = xAt + row * xRow;
            for (int column = 0; column < columns; column++) {
                FloatVector g = FloatVector.fromArray(FLOATS, gradient, cell);
                FloatVector x0 = FloatVector.broadcast(FLOATS, x[i]);
                s0 = x0.fma(g, s0);
                FloatVector x1 = FloatVector.broadcast(FLOATS, x[i + 1]);
                s1 = x1.fma(g, s1);
                FloatVector x2 = FloatVector.broadcast(FLOATS, x[i + 2]);
                s2 = x2.fma(g, s2);
                FloatVector x3 = FloatVector.broadcast(FLOATS, x[i + 3]);
                s3 = x3.fma(g, s3);
                FloatVector x4 = FloatVector.broadcast(FLOATS, x[i + 4]);
                s4 = x4.fma(g, s4);
                FloatVector x5 = FloatVector.broadcast(FLOATS, x[i + 5]);
                s5 = x5.fma(g, s5);
                FloatVector x6 = FloatVector.broadcast(FLOATS, x[i + 6]);
                s6 = x6.fma(g, s6);
                FloatVector x7 = FloatVector.broadcast(FLOATS, x[i + 7]);
                s7 = x7.fma(g, s7);
                i += xStep;
                cell += gradientStep;
            }
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + step);
        s2.intoArray(sums, at + 2 * step);
        s3.intoArray(sums, at + 3 * step);
        s4.intoArray(sums, at + 4 * step);
        s5.intoArray(sums, at + 5 * step);
        s6.intoArray(sums, at + 6 * step);
        s7.intoArray(sums, at + 7 * step);
    }

    private static void eightByTwo(
            float[] x, int xAt, int xStep, int xRow, float[] gradient, int gradientAt, int gradientStep, int rows, int columns,
            float[] sums, int at, int step) {
        FloatVector s0a = FloatVector.fromArray(FLOATS, sums, at);
        FloatVector s0b = FloatVector.fromArray(FLOATS, sums, at + COUNT);
        FloatVector s1a = FloatVector.fromArray(FLOATS, sums, at + step);
        FloatVector s1b = FloatVector.fromArray(FLOATS, sums, at + step + COUNT);
        FloatVector s2a = FloatVector.fromArray(FLOATS, sums, at + 2 * step);
        FloatVector s2b = FloatVector.fromArray(FLOATS, sums, at + 2 * step + COUNT);
        FloatVector s3a = FloatVector.fromArray(FLOATS, sums, at + 3 * step);
        FloatVector s3b = FloatVector.fromArray(FLOATS, sums, at + 3 * step + COUNT);
        FloatVector s4a = FloatVector.fromArray(FLOATS, sums, at + 4 * step);
        FloatVector s4b = FloatVector.fromArray(FLOATS, sums, at + 4 * step + COUNT);
        FloatVector s5a = FloatVector.fromArray(FLOATS, sums, at + 5 * step);
        FloatVector s5b = FloatVector.fromArray(FLOATS, sums, at + 5 * step + COUNT);
        FloatVector s6a = FloatVector.fromArray(FLOATS, sums, at + 6 * step);
        FloatVector s6b = FloatVector.fromArray(FLOATS, sums, at + 6 * step + COUNT);
        FloatVector s7a = FloatVector.fromArray(FLOATS, sums, at + 7 * step);
        FloatVector s7b = FloatVector.fromArray(FLOATS, sums, at + 7 * step + COUNT);
        int cell = gradientAt;
        for (int row = 0; row < rows; row++) {
            int i = xAt + row * xRow;
            for (int column = 0; column < columns; column++) {
                FloatVector ga = FloatVector.fromArray(FLOATS, gradient, cell);
                FloatVector gb = FloatVector.fromArray(FLOATS, gradient, cell + COUNT);
                FloatVector x0 = FloatVector.broadcast(FLOATS, x[i]);
                s0a = x0.fma(ga, s0a);
                s0b = x0.fma(gb, s0b);
                FloatVector x1 = FloatVector.broadcast(FLOATS, x[i + 1]);
                s1a = x1.fma(ga, s1a);
                s1b = x1.fma(gb, s1b);
                FloatVector x2 = FloatVector.broadcast(FLOATS, x[i + 2]);
                s2a = x2.fma(ga, s2a);
                s2b = x2.fma(gb, s2b);
                FloatVector x3 = FloatVector.broadcast(FLOATS, x[i + 3]);
                s3a = x3.fma(ga, s3a);
                s3b = x3.fma(gb, s3b);
                FloatVector x4 = FloatVector.broadcast(FLOATS, x[i + 4]);
                s4a = x4.fma(ga, s4a);
                s4b = x4.fma(gb, s4b);
                FloatVector x5 = FloatVector.broadcast(FLOATS, x[i + 5]);
                s5a = x5.fma(ga, s5a);
                s5b = x5.fma(gb, s5b);
                FloatVector x6 = FloatVector.broadcast(FLOATS, x[i + 6]);
                s6a = x6.fma(ga, s6a);
                s6b = x6.fma(gb, s6b);
                FloatVector x7 = FloatVector.broadcast(FLOATS, x[i + 7]);
                s7a = x7.fma(ga, s7a);
                s7b = x7.fma(gb, s7b);
                i += xStep;
                cell += gradientStep;
            }
        }
        s0a.intoArray(sums, at);
        s0b.intoArray(sums, at + COUNT);
        s1a.intoArray(sums, at + step);
        s1b.intoArray(sums, at + step + COUNT);
        s2a.intoArray(sums, at + 2 * step);
        s2b.intoArray(sums, at + 2 * step + COUNT);
        s3a.intoArray(sums, at + 3 * step);
        s3b.intoArray(sums, at + 3 * step + COUNT);
        s4a.intoArray(sums, at + 4 * step);
        s4b.intoArray(sums, at + 4 * step + COUNT);
        s5a.intoArray(sums, at + 5 * step);
        s5b.intoArray(sums, at + 5 * step + COUNT);
        s6a.intoArray(sums, at + 6 * step);
        s6b.intoArray(sums, at + 6 * step + COUNT);
        s7a.intoArray(sums, at + 7 * step);
        s7b.intoArray(sums, at + 7 * step + COUNT);
    }

    private static void fourByTwo(
            float[] x, int xAt, int xStep, int xRow, float[] gradient, int gradientAt, int gradientStep, int rows, int columns,
            float[] sums, int at, int step) {
        FloatVector s0a = FloatVector.fromArray(FLOATS, sums, at);
        FloatVector s0b = FloatVector.fromArray(FLOATS, sums, at + COUNT);
        FloatVector s1a = FloatVector.fromArray(FLOATS, sums, at + step);
        FloatVector s1b = FloatVector.fromArray(FLOATS, sums, at + step + COUNT);
        FloatVector s2a = FloatVector.fromArray(FLOATS, sums, at + 2 * step);
        FloatVector s2b = FloatVector.fromArray(FLOATS, sums, at + 2 * step + COUNT);
        FloatVector s3a = FloatVector.fromArray(FLOATS, sums, at + 3 * step);
        FloatVector s3b = FloatVector.fromArray(FLOATS, sums, at + 3 * step + COUNT);
        int cell = gradientAt;
        for (int row = 0; row < rows; row++) {
            int i = xAt + row * xRow;
            for (int column = 0; column < columns; column++) {
                FloatVector ga = FloatVector.fromArray(FLOATS, gradient, cell);
                FloatVector gb = FloatVector.fromArray(FLOATS, gradient, cell + COUNT);
                FloatVector x0 = FloatVector.broadcast(FLOATS, x[i]);
                s0a = x0.fma(ga, s0a);
                s0b = x0.fma(gb, s0b);
                FloatVector x1 = FloatVector.broadcast(FLOATS, x[i + 1]);
                s1a = x1.fma(ga, s1a);
                s1b = x1.fma(gb, s1b);
                FloatVector x2 = FloatVector.broadcast(FLOATS, x[i + 2]);
                s2a = x2.fma(ga, s2a);
                s2b = x2.fma(gb, s2b);
                FloatVector x3 = FloatVector.broadcast(FLOATS, x[i + 3]);
                s3a = x3.fma(ga, s3a);
                s3b = x3.fma(gb, s3b);
                i += xStep;
                cell += gradientStep;
            }
        }
        s0a.intoArray(sums, at);
        s0b.intoArray(sums, at + COUNT);
        s1a.intoArray(sums, at + step);
        s1b.intoArray(sums, at + step + COUNT);
        s2a.intoArray(sums, at + 2 * step);
        s2b.intoArray(sums, at + 2 * step + COUNT);
        s3a.intoArray(sums, at + 3 * step);
        s3b.intoArray(sums, at + 3 * step + COUNT);
    }
}
