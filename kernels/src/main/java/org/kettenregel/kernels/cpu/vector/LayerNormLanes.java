package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.DoubleVector;

/** Layer normalisation of some rows, with a column in each lane. */
final class LayerNormLanes {

    private static final int COUNT = DoubleLanes.COUNT;

    private LayerNormLanes() {}

    /** {@code inverses[r] = 1 / sqrt(variances[r] + epsilon)}. */
    static void invert(float[] variances, double epsilon, double[] inverses, int from, int to) {
        for (int r = from; r < to; r++) {
            inverses[r] = 1 / Math.sqrt(variances[r] + epsilon);
        }
    }

    /** {@code out[r,c] = (x[r,c] - means[r]) inverses[r] scales[c] + shifts[c]}. */
    static void normalise(
            float[] x, float[] means, double[] inverses, float[] scales, float[] shifts, float[] out, int columns, int from, int to) {
        for (int r = from; r < to; r++) {
            int row = r * columns;
            double centre = means[r];
            double inverse = inverses[r];
            int c = 0;
            for (; c <= columns - COUNT; c += COUNT) {
                DoubleVector normalised = DoubleLanes.of(x, row + c).sub(centre).mul(inverse);
                DoubleLanes.rounded(normalised.mul(DoubleLanes.of(scales, c)).add(DoubleLanes.of(shifts, c))).intoArray(out, row + c);
            }
            for (; c < columns; c++) {
                out[row + c] = (float) ((x[row + c] - centre) * inverse * scales[c] + shifts[c]);
            }
        }
    }

    /** {@code sums[at + c] = sum_r outer[r,c] (x[r,c] - means[r]) inverses[r]}. */
    static void sum(
            float[] x, float[] outer, float[] means, double[] inverses, int columns, int from, int to, double[] sums, int at) {
        int c = 0;
        for (; c <= columns - 4 * COUNT; c += 4 * COUNT) {
            sumFour(x, outer, means, inverses, columns, c, from, to, sums, at + c);
        }
        for (; c <= columns - COUNT; c += COUNT) {
            DoubleVector sum = DoubleVector.zero(DoubleLanes.DOUBLES);
            for (int r = from; r < to; r++) {
                sum = term(x, outer, r * columns + c, all(means[r]), all(inverses[r]), sum);
            }
            sum.intoArray(sums, at + c);
        }
        for (; c < columns; c++) {
            double sum = 0;
            for (int r = from; r < to; r++) {
                sum += outer[r * columns + c] * (((double) x[r * columns + c] - means[r]) * inverses[r]);
            }
            sums[at + c] = sum;
        }
    }

    /** Four vectors of columns at once, because one alone would wait for its additions and load each line of memory again for the next. */
    private static void sumFour(
            float[] x, float[] outer, float[] means, double[] inverses, int columns, int c, int from, int to, double[] sums, int at) {
        DoubleVector sum0 = DoubleVector.zero(DoubleLanes.DOUBLES);
        DoubleVector sum1 = sum0;
        DoubleVector sum2 = sum0;
        DoubleVector sum3 = sum0;
        for (int r = from; r < to; r++) {
            int i = r * columns + c;
            DoubleVector centre = all(means[r]);
            DoubleVector inverse = all(inverses[r]);
            sum0 = term(x, outer, i, centre, inverse, sum0);
            sum1 = term(x, outer, i + COUNT, centre, inverse, sum1);
            sum2 = term(x, outer, i + 2 * COUNT, centre, inverse, sum2);
            sum3 = term(x, outer, i + 3 * COUNT, centre, inverse, sum3);
        }
        sum0.intoArray(sums, at);
        sum1.intoArray(sums, at + COUNT);
        sum2.intoArray(sums, at + 2 * COUNT);
        sum3.intoArray(sums, at + 3 * COUNT);
    }

    private static DoubleVector term(float[] x, float[] outer, int index, DoubleVector centre, DoubleVector inverse, DoubleVector sum) {
        return DoubleLanes.of(x, index).sub(centre).mul(inverse).fma(DoubleLanes.of(outer, index), sum);
    }

    private static DoubleVector all(double number) {
        return DoubleVector.broadcast(DoubleLanes.DOUBLES, number);
    }
}
