package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.DoubleVector;

/**
 * Mean and variance of finite numbers, which are read once, as differences from the first of them, {@code a}: with {@code s = sum (x - a)} and
 * {@code q = sum (x - a)^2} the variance of n numbers is {@code (q - s^2 / n) / n}. No more than n + 1 times what is left cancels there, because
 * {@code a} is one of the numbers and its own distance from their mean counts, so double precision has digits to spare.
 */
final class MomentLanes {

    private static final int COUNT = DoubleLanes.COUNT;

    private MomentLanes() {}

    /** {@code sums[at + c] = s} and {@code sums[at + columns + c] = q} over some rows. */
    static void sumColumns(float[] x, int columns, int from, int to, double[] sums, int at) {
        int c = 0;
        for (; c <= columns - 4 * COUNT; c += 4 * COUNT) {
            sumFourColumns(x, columns, c, from, to, sums, at + c);
        }
        for (; c <= columns - COUNT; c += COUNT) {
            DoubleVector first = DoubleLanes.of(x, c);
            DoubleVector sum = DoubleVector.zero(DoubleLanes.DOUBLES);
            DoubleVector squares = sum;
            for (int r = from; r < to; r++) {
                DoubleVector difference = DoubleLanes.of(x, r * columns + c).sub(first);
                sum = sum.add(difference);
                squares = difference.fma(difference, squares);
            }
            sum.intoArray(sums, at + c);
            squares.intoArray(sums, at + columns + c);
        }
        for (; c < columns; c++) {
            double sum = 0;
            double squares = 0;
            for (int i = from * columns + c; i < to * columns; i += columns) {
                double difference = (double) x[i] - x[c];
                sum += difference;
                squares += difference * difference;
            }
            sums[at + c] = sum;
            sums[at + columns + c] = squares;
        }
    }

    /** Four vectors of columns at once, because one alone would wait for its additions and load each line of memory again for the next. */
    private static void sumFourColumns(float[] x, int columns, int c, int from, int to, double[] sums, int at) {
        DoubleVector first0 = DoubleLanes.of(x, c);
        DoubleVector first1 = DoubleLanes.of(x, c + COUNT);
        DoubleVector first2 = DoubleLanes.of(x, c + 2 * COUNT);
        DoubleVector first3 = DoubleLanes.of(x, c + 3 * COUNT);
        DoubleVector sum0 = DoubleVector.zero(DoubleLanes.DOUBLES);
        DoubleVector sum1 = sum0;
        DoubleVector sum2 = sum0;
        DoubleVector sum3 = sum0;
        DoubleVector squares0 = sum0;
        DoubleVector squares1 = sum0;
        DoubleVector squares2 = sum0;
        DoubleVector squares3 = sum0;
        for (int r = from; r < to; r++) {
            int i = r * columns + c;
            DoubleVector difference0 = DoubleLanes.of(x, i).sub(first0);
            DoubleVector difference1 = DoubleLanes.of(x, i + COUNT).sub(first1);
            DoubleVector difference2 = DoubleLanes.of(x, i + 2 * COUNT).sub(first2);
            DoubleVector difference3 = DoubleLanes.of(x, i + 3 * COUNT).sub(first3);
            sum0 = sum0.add(difference0);
            sum1 = sum1.add(difference1);
            sum2 = sum2.add(difference2);
            sum3 = sum3.add(difference3);
            squares0 = difference0.fma(difference0, squares0);
            squares1 = difference1.fma(difference1, squares1);
            squares2 = difference2.fma(difference2, squares2);
            squares3 = difference3.fma(difference3, squares3);
        }
        sum0.intoArray(sums, at);
        sum1.intoArray(sums, at + COUNT);
        sum2.intoArray(sums, at + 2 * COUNT);
        sum3.intoArray(sums, at + 3 * COUNT);
        squares0.intoArray(sums, at + columns);
        squares1.intoArray(sums, at + columns + COUNT);
        squares2.intoArray(sums, at + columns + 2 * COUNT);
        squares3.intoArray(sums, at + columns + 3 * COUNT);
    }

    /** The moments of all columns from their sums over all rows. */
    static void ofColumns(float[] x, double[] sums, float[] means, float[] variances, int rows, int columns) {
        for (int c = 0; c < columns; c++) {
            double sum = sums[c];
            means[c] = (float) (x[c] + sum / rows);
            variances[c] = (float) ((sums[columns + c] - sum * sum / rows) / rows);
        }
    }

    /** The moments of some rows. */
    static void ofRows(float[] x, float[] means, float[] variances, int columns, int from, int to) {
        for (int r = from; r < to; r++) {
            int row = r * columns;
            double first = x[row];
            DoubleVector sums = DoubleVector.zero(DoubleLanes.DOUBLES);
            DoubleVector squares = sums;
            int c = 0;
            for (; c <= columns - COUNT; c += COUNT) {
                DoubleVector difference = DoubleLanes.of(x, row + c).sub(first);
                sums = sums.add(difference);
                squares = difference.fma(difference, squares);
            }
            double sum = DoubleLanes.sum(sums);
            double sumOfSquares = DoubleLanes.sum(squares);
            for (; c < columns; c++) {
                double difference = x[row + c] - first;
                sum += difference;
                sumOfSquares += difference * difference;
            }
            means[r] = (float) (first + sum / columns);
            variances[r] = (float) ((sumOfSquares - sum * sum / columns) / columns);
        }
    }
}
