package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.DoubleVector;

/** The adjoint of layer normalisation for some rows, with a column in each lane. */
final class LayerNormAdjointLanes {

    private static final int COUNT = DoubleLanes.COUNT;

    private LayerNormAdjointLanes() {}

    /**
     * {@code gradients[r,c] += (g[c] - sum_i g[i] / columns - n[c] sum_i g[i] n[i] / columns) inverses[r]}, with
     * {@code g[c] = scales[c] outer[r,c]} and {@code n[c] = (x[r,c] - means[r]) inverses[r]}.
     */
    static void add(
            float[] x, float[] outer, float[] means, double[] inverses, float[] scales, float[] gradients, int columns, int from, int to) {
        for (int r = from; r < to; r++) {
            int row = r * columns;
            double centre = means[r];
            double inverse = inverses[r];
            DoubleVector plains = DoubleVector.zero(DoubleLanes.DOUBLES);
            DoubleVector weights = plains;
            int c = 0;
            for (; c <= columns - COUNT; c += COUNT) {
                DoubleVector gradient = DoubleLanes.of(scales, c).mul(DoubleLanes.of(outer, row + c));
                plains = plains.add(gradient);
                weights = gradient.fma(DoubleLanes.of(x, row + c).sub(centre), weights);
            }
            double plain = DoubleLanes.sum(plains);
            double weight = DoubleLanes.sum(weights);
            for (; c < columns; c++) {
                double gradient = (double) scales[c] * outer[row + c];
                plain += gradient;
                weight += gradient * (x[row + c] - centre);
            }
            weight *= inverse * inverse / columns; // twice, because x is not normalised below
            addTo(gradients, x, outer, scales, row, columns, centre, plain / columns, weight, inverse);
        }
    }

    /** {@code gradients[row + c] += (scales[c] outer[row + c] - plain - (x[row + c] - centre) weight) inverse}. */
    private static void addTo(
            float[] gradients, float[] x, float[] outer, float[] scales, int row, int columns,
            double centre, double plain, double weight, double inverse) {
        int c = 0;
        for (; c <= columns - COUNT; c += COUNT) {
            DoubleVector gradient = DoubleLanes.of(scales, c).mul(DoubleLanes.of(outer, row + c)).sub(plain);
            DoubleVector added = gradient.sub(DoubleLanes.of(x, row + c).sub(centre).mul(weight)).mul(inverse);
            DoubleLanes.floats(gradients, row + c).add(DoubleLanes.rounded(added)).intoArray(gradients, row + c);
        }
        for (; c < columns; c++) {
            double gradient = (double) scales[c] * outer[row + c] - plain;
            gradients[row + c] += (float) ((gradient - (x[row + c] - centre) * weight) * inverse);
        }
    }
}
