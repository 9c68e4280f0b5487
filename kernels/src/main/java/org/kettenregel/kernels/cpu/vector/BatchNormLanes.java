package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.DoubleVector;

/**
 * Batch normalisation of some rows, with a column in each lane. One vector at a time: with four in one loop, as where only sums are written, there
 * is more vector code than C2 inlines in one method, and it makes objects of vectors.
 */
final class BatchNormLanes {

    private static final int COUNT = DoubleLanes.COUNT;

    private BatchNormLanes() {}

    /** {@code out[r,c] = (x[r,c] - means[c]) factors[c] + shifts[c]}. */
    static void normalise(float[] x, float[] means, double[] factors, float[] shifts, float[] out, int columns, int from, int to) {
        for (int r = from; r < to; r++) {
            int row = r * columns;
            int c = 0;
            for (; c <= columns - COUNT; c += COUNT) {
                DoubleVector scaled = DoubleLanes.of(x, row + c).sub(DoubleLanes.of(means, c)).mul(at(factors, c));
                DoubleLanes.rounded(scaled.add(DoubleLanes.of(shifts, c))).intoArray(out, row + c);
            }
            for (; c < columns; c++) {
                out[row + c] = (float) (((double) x[row + c] - means[c]) * factors[c] + shifts[c]);
            }
        }
    }

    /** The same for a few columns, so that each vector of them is walked down on its own: a row would be over before its loop runs well. */
    static void normaliseNarrow(float[] x, float[] means, double[] factors, float[] shifts, float[] out, int columns, int from, int to) {
        int c = 0;
        for (; c <= columns - COUNT; c += COUNT) {
            DoubleVector mean = DoubleLanes.of(means, c);
            DoubleVector factor = at(factors, c);
            DoubleVector shift = DoubleLanes.of(shifts, c);
            for (int r = from; r < to; r++) {
                int i = r * columns + c;
                DoubleLanes.rounded(DoubleLanes.of(x, i).sub(mean).mul(factor).add(shift)).intoArray(out, i);
            }
        }
        for (; c < columns; c++) {
            for (int r = from; r < to; r++) {
                int i = r * columns + c;
                out[i] = (float) (((double) x[i] - means[c]) * factors[c] + shifts[c]);
            }
        }
    }

    private static DoubleVector at(double[] numbers, int index) {
        return DoubleVector.fromArray(DoubleLanes.DOUBLES, numbers, index);
    }
}
