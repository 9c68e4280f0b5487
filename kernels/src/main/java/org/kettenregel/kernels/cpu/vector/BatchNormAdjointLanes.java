package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.DoubleVector;

/** The adjoint of batch normalisation for some rows, with a column in each lane. */
final class BatchNormAdjointLanes {

    private static final int COUNT = DoubleLanes.COUNT;

    private BatchNormAdjointLanes() {}

    /** {@code sums[at + c] = sum_r outer[r,c]} and {@code sums[at + columns + c] = sum_r outer[r,c] (x[r,c] - means[c])}. */
    static void sum(float[] x, float[] outer, float[] means, int columns, int from, int to, double[] sums, int at) {
        int c = 0;
        for (; c <= columns - 4 * COUNT; c += 4 * COUNT) {
            sumFour(x, outer, means, columns, c, from, to, sums, at + c);
        }
        for (; c <= columns - COUNT; c += COUNT) {
            DoubleVector mean = DoubleLanes.of(means, c);
            DoubleVector plain = DoubleVector.zero(DoubleLanes.DOUBLES);
            DoubleVector weighted = plain;
            for (int r = from; r < to; r++) {
                int i = r * columns + c;
                DoubleVector gradient = DoubleLanes.of(outer, i);
                plain = plain.add(gradient);
                weighted = gradient.fma(DoubleLanes.of(x, i).sub(mean), weighted);
            }
            plain.intoArray(sums, at + c);
            weighted.intoArray(sums, at + columns + c);
        }
        for (; c < columns; c++) {
            double plain = 0;
            double weighted = 0;
            for (int i = from * columns + c; i < to * columns; i += columns) {
                plain += outer[i];
                weighted += outer[i] * ((double) x[i] - means[c]);
            }
            sums[at + c] = plain;
            sums[at + columns + c] = weighted;
        }
    }

    /** Four vectors of columns at once, because one alone would wait for its additions and load each line of memory again for the next. */
    private static void sumFour(float[] x, float[] outer, float[] means, int columns, int c, int from, int to, double[] sums, int at) {
        DoubleVector mean0 = DoubleLanes.of(means, c);
        DoubleVector mean1 = DoubleLanes.of(means, c + COUNT);
        DoubleVector mean2 = DoubleLanes.of(means, c + 2 * COUNT);
        DoubleVector mean3 = DoubleLanes.of(means, c + 3 * COUNT);
        DoubleVector plain0 = DoubleVector.zero(DoubleLanes.DOUBLES);
        DoubleVector plain1 = plain0;
        DoubleVector plain2 = plain0;
        DoubleVector plain3 = plain0;
        DoubleVector weighted0 = plain0;
        DoubleVector weighted1 = plain0;
        DoubleVector weighted2 = plain0;
        DoubleVector weighted3 = plain0;
        for (int r = from; r < to; r++) {
            int i = r * columns + c;
            DoubleVector gradient0 = DoubleLanes.of(outer, i);
            DoubleVector gradient1 = DoubleLanes.of(outer, i + COUNT);
            DoubleVector gradient2 = DoubleLanes.of(outer, i + 2 * COUNT);
            DoubleVector gradient3 = DoubleLanes.of(outer, i + 3 * COUNT);
            plain0 = plain0.add(gradient0);
            plain1 = plain1.add(gradient1);
            plain2 = plain2.add(gradient2);
            plain3 = plain3.add(gradient3);
            weighted0 = gradient0.fma(DoubleLanes.of(x, i).sub(mean0), weighted0);
            weighted1 = gradient1.fma(DoubleLanes.of(x, i + COUNT).sub(mean1), weighted1);
            weighted2 = gradient2.fma(DoubleLanes.of(x, i + 2 * COUNT).sub(mean2), weighted2);
            weighted3 = gradient3.fma(DoubleLanes.of(x, i + 3 * COUNT).sub(mean3), weighted3);
        }
        plain0.intoArray(sums, at);
        plain1.intoArray(sums, at + COUNT);
        plain2.intoArray(sums, at + 2 * COUNT);
        plain3.intoArray(sums, at + 3 * COUNT);
        weighted0.intoArray(sums, at + columns);
        weighted1.intoArray(sums, at + columns + COUNT);
        weighted2.intoArray(sums, at + columns + 2 * COUNT);
        weighted3.intoArray(sums, at + columns + 3 * COUNT);
    }

    /**
     * {@code gradients[r,c] += slope[c] (outer[r,c] - plain[c] - (x[r,c] - means[c]) weight[c])}, with plain, weight and slope one behind
     * the other in {@code factors}.
     */
    static void add(float[] x, float[] outer, float[] means, double[] factors, float[] gradients, int columns, int from, int to) {
        for (int r = from; r < to; r++) {
            int row = r * columns;
            int c = 0;
            for (; c <= columns - COUNT; c += COUNT) {
                add(x, outer, DoubleLanes.of(means, c), at(factors, c), at(factors, columns + c), at(factors, 2 * columns + c), gradients, row + c);
            }
            for (; c < columns; c++) {
                double weighted = ((double) x[row + c] - means[c]) * factors[columns + c];
                gradients[row + c] += (float) (factors[2 * columns + c] * (outer[row + c] - factors[c] - weighted));
            }
        }
    }

    /** The same for a few columns, so that each vector of them is walked down on its own: a row would be over before its loop runs well. */
    static void addNarrow(float[] x, float[] outer, float[] means, double[] factors, float[] gradients, int columns, int from, int to) {
        int c = 0;
        for (; c <= columns - COUNT; c += COUNT) {
            DoubleVector mean = DoubleLanes.of(means, c);
            DoubleVector plain = at(factors, c);
            DoubleVector weight = at(factors, columns + c);
            DoubleVector slope = at(factors, 2 * columns + c);
            for (int r = from; r < to; r++) {
                add(x, outer, mean, plain, weight, slope, gradients, r * columns + c);
            }
        }
        for (; c < columns; c++) {
            for (int r = from; r < to; r++) {
                int i = r * columns + c;
                double weighted = ((double) x[i] - means[c]) * factors[columns + c];
                gradients[i] += (float) (factors[2 * columns + c] * (outer[i] - factors[c] - weighted));
            }
        }
    }

    private static void add(
            float[] x, float[] outer, DoubleVector mean, DoubleVector plain, DoubleVector weight, DoubleVector slope,
            float[] gradients, int index) {
        DoubleVector weighted = DoubleLanes.of(x, index).sub(mean).mul(weight);
        DoubleVector added = DoubleLanes.of(outer, index).sub(plain).sub(weighted).mul(slope);
        DoubleLanes.floats(gradients, index).add(DoubleLanes.rounded(added)).intoArray(gradients, index);
    }

    private static DoubleVector at(double[] numbers, int index) {
        return DoubleVector.fromArray(DoubleLanes.DOUBLES, numbers, index);
    }
}
