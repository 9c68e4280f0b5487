package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/** Some rows of a matrix at a time, with a column in each lane. */
final class RowLanes {

    private static final int COUNT = DoubleLanes.COUNT;

    private RowLanes() {}

    /** {@code out[r,c] = x[r,c] + row[c]}. */
    static void add(float[] x, float[] row, float[] out, int columns, int from, int to) {
        for (int first = from * columns; first < to * columns; first += columns) {
            int c = 0;
            for (; c <= columns - Lanes.COUNT; c += Lanes.COUNT) {
                FloatVector.fromArray(Lanes.FLOATS, x, first + c).add(FloatVector.fromArray(Lanes.FLOATS, row, c)).intoArray(out, first + c);
            }
            for (; c < columns; c++) {
                out[first + c] = x[first + c] + row[c];
            }
        }
    }

    /** {@code sums[at + c] = sum_r x[r,c]}. */
    static void sum(float[] x, int columns, int from, int to, double[] sums, int at) {
        int c = 0;
        for (; c <= columns - 4 * COUNT; c += 4 * COUNT) {
            sumFour(x, columns, from * columns + c, to * columns, sums, at + c);
        }
        for (; c <= columns - COUNT; c += COUNT) {
            DoubleVector sum = DoubleVector.zero(DoubleLanes.DOUBLES);
            for (int i = from * columns + c; i < to * columns; i += columns) {
                sum = sum.add(DoubleLanes.of(x, i));
            }
            sum.intoArray(sums, at + c);
        }
        for (; c < columns; c++) {
            double sum = 0;
            for (int i = from * columns + c; i < to * columns; i += columns) {
                sum += x[i];
            }
            sums[at + c] = sum;
        }
    }

    /** Four vectors of columns at once, because one alone would wait for its additions and load each line of memory again for the next. */
    private static void sumFour(float[] x, int columns, int from, int to, double[] sums, int at) {
        DoubleVector sum0 = DoubleVector.zero(DoubleLanes.DOUBLES);
        DoubleVector sum1 = sum0;
        DoubleVector sum2 = sum0;
        DoubleVector sum3 = sum0;
        for (int i = from; i < to; i += columns) {
            sum0 = sum0.add(DoubleLanes.of(x, i));
            sum1 = sum1.add(DoubleLanes.of(x, i + COUNT));
            sum2 = sum2.add(DoubleLanes.of(x, i + 2 * COUNT));
            sum3 = sum3.add(DoubleLanes.of(x, i + 3 * COUNT));
        }
        sum0.intoArray(sums, at);
        sum1.intoArray(sums, at + COUNT);
        sum2.intoArray(sums, at + 2 * COUNT);
        sum3.intoArray(sums, at + 3 * COUNT);
    }

    /** {@code sums[c] += sums[from + c]}. */
    static void add(double[] sums, int from, int columns) {
        int c = 0;
        for (; c <= columns - COUNT; c += COUNT) {
            DoubleVector added = DoubleVector.fromArray(DoubleLanes.DOUBLES, sums, from + c);
            DoubleVector.fromArray(DoubleLanes.DOUBLES, sums, c).add(added).intoArray(sums, c);
        }
        for (; c < columns; c++) {
            sums[c] += sums[from + c];
        }
    }
}
