package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuNorm;

/** Moments and normalisation, in double precision, with a column in each lane. */
interface VectorNorm extends CpuNorm {

    /** Fewer elements, or fewer columns than lanes, go to the plain loops, as for {@link VectorUpdates#FEW}. */
    int FEW_OF_MATRIX = 256;

    int NARROW = 4 * DoubleLanes.COUNT; // columns

    int COST_OF_COLUMN_MOMENTS = 110; // picoseconds for each element, from the second-level cache
    int COST_OF_ROW_MOMENTS = 200;
    int COST_OF_NORM = 260;
    int COST_OF_SUMS = 150;
    int COST_OF_BATCH_ADJOINT = 350;
    int COST_OF_LAYER_ADJOINT = 650;

    NormSweep.Loop COLUMN_MOMENTS = (n, from, to, at) -> MomentLanes.sumColumns(n.x, n.columns, from, to, n.sums, at);
    NormSweep.Loop ROW_MOMENTS = (n, from, to, at) -> MomentLanes.ofRows(n.x, n.means, n.variances, n.columns, from, to);
    NormSweep.Loop BATCH = (n, from, to, at) ->
            BatchNormLanes.normalise(n.x, n.means, n.factors, n.shifts, n.out, n.columns, from, to);
    NormSweep.Loop NARROW_BATCH = (n, from, to, at) ->
            BatchNormLanes.normaliseNarrow(n.x, n.means, n.factors, n.shifts, n.out, n.columns, from, to);
    NormSweep.Loop BATCH_SUMS = (n, from, to, at) -> BatchNormAdjointLanes.sum(n.x, n.outer, n.means, n.columns, from, to, n.sums, at);
    NormSweep.Loop BATCH_ADJOINT = (n, from, to, at) ->
            BatchNormAdjointLanes.add(n.x, n.outer, n.means, n.factors, n.out, n.columns, from, to);
    NormSweep.Loop NARROW_BATCH_ADJOINT = (n, from, to, at) ->
            BatchNormAdjointLanes.addNarrow(n.x, n.outer, n.means, n.factors, n.out, n.columns, from, to);
    NormSweep.Loop LAYER = (n, from, to, at) -> {
        LayerNormLanes.invert(n.variances, n.epsilon, n.factors, from, to);
        LayerNormLanes.normalise(n.x, n.means, n.factors, n.scales, n.shifts, n.out, n.columns, from, to);
    };
    NormSweep.Loop LAYER_ADJOINT = (n, from, to, at) -> {
        LayerNormLanes.invert(n.variances, n.epsilon, n.factors, from, to);
        LayerNormAdjointLanes.add(n.x, n.outer, n.means, n.factors, n.scales, n.out, n.columns, from, to);
    };
    NormSweep.Loop LAYER_SUMS = (n, from, to, at) -> {
        LayerNormLanes.invert(n.variances, n.epsilon, n.factors, from, to);
        LayerNormLanes.sum(n.x, n.outer, n.means, n.factors, n.columns, from, to, n.sums, at);
    };

    /** The normalisation of the calling thread. */
    NormSweep normSweep();

    @Override
    default void columnMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns) {
        boolean done = false;
        if (!few(rows, columns)) {
            NormSweep norm = normSweep().of(values(x), NormSweep.NONE, NormSweep.NONE, rows, columns);
            norm.sum(2, COST_OF_COLUMN_MOMENTS, COLUMN_MOMENTS);
            MomentLanes.ofColumns(norm.x, norm.sums, values(mean), values(variance), rows, columns);
            norm.done();
            done = finite(values(mean), columns);
        }
        if (!done) {
            CpuNorm.super.columnMomentsInto(x, mean, variance, rows, columns);
        }
    }

    @Override
    default void rowMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns) {
        boolean done = false;
        if (!few(rows, columns)) {
            normSweep().of(values(x), NormSweep.NONE, NormSweep.NONE, rows, columns)
                    .by(values(mean), values(variance), 0, NormSweep.NONE, NormSweep.NONE)
                    .share(COST_OF_ROW_MOMENTS, ROW_MOMENTS).done();
            done = finite(values(mean), rows);
        }
        if (!done) {
            CpuNorm.super.rowMomentsInto(x, mean, variance, rows, columns);
        }
    }

    @Override
    default void batchNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns) {
        if (few(rows, columns)) {
            CpuNorm.super.batchNormInto(x, mean, variance, epsilon, scale, shift, out, rows, columns);
        } else {
            NormSweep norm = normSweep().of(values(x), NormSweep.NONE, values(out), rows, columns)
                    .by(values(mean), values(variance), epsilon, values(scale), values(shift)).factors(columns);
            for (int c = 0; c < columns; c++) {
                norm.factors[c] = norm.slope(c);
            }
            norm.share(COST_OF_NORM, columns < NARROW ? NARROW_BATCH : BATCH).done();
        }
    }

    @Override
    default void batchNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns) {
        if (few(rows, columns)) {
            CpuNorm.super.batchNormAdjointOnto(x, mean, variance, epsilon, scale, outGradient, inGradient, rows, columns);
        } else {
            NormSweep norm = normSweep().of(values(x), values(outGradient), values(inGradient), rows, columns)
                    .by(values(mean), values(variance), epsilon, values(scale), NormSweep.NONE).factors(3 * columns)
                    .sum(2, COST_OF_SUMS, BATCH_SUMS);
            for (int c = 0; c < columns; c++) {
                norm.factors[c] = norm.sums[c] / rows;
                norm.factors[columns + c] = norm.sums[columns + c] / (rows * ((double) norm.variances[c] + epsilon)); // by the root twice
                norm.factors[2 * columns + c] = norm.slope(c);
            }
            norm.share(COST_OF_BATCH_ADJOINT, columns < NARROW ? NARROW_BATCH_ADJOINT : BATCH_ADJOINT).done();
        }
    }

    @Override
    default void batchNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns) {
        if (few(rows, columns)) {
            CpuNorm.super.batchNormScaleAdjointOnto(x, mean, variance, epsilon, outGradient, scaleGradient, rows, columns);
        } else {
            float[] gradients = values(scaleGradient);
            NormSweep norm = normSweep().of(values(x), values(outGradient), NormSweep.NONE, rows, columns)
                    .by(values(mean), values(variance), epsilon, NormSweep.NONE, NormSweep.NONE)
                    .sum(2, COST_OF_SUMS, BATCH_SUMS);
            for (int c = 0; c < columns; c++) {
                gradients[c] += (float) (norm.sums[columns + c] * norm.inverse(c));
            }
            norm.done();
        }
    }

    @Override
    default void layerNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns) {
        if (few(rows, columns)) {
            CpuNorm.super.layerNormInto(x, mean, variance, epsilon, scale, shift, out, rows, columns);
        } else {
            normSweep().of(values(x), NormSweep.NONE, values(out), rows, columns)
                    .by(values(mean), values(variance), epsilon, values(scale), values(shift)).factors(rows)
                    .share(COST_OF_NORM, LAYER).done();
        }
    }

    @Override
    default void layerNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns) {
        if (few(rows, columns)) {
            CpuNorm.super.layerNormAdjointOnto(x, mean, variance, epsilon, scale, outGradient, inGradient, rows, columns);
        } else {
            normSweep().of(values(x), values(outGradient), values(inGradient), rows, columns)
                    .by(values(mean), values(variance), epsilon, values(scale), NormSweep.NONE).factors(rows)
                    .share(COST_OF_LAYER_ADJOINT, LAYER_ADJOINT).done();
        }
    }

    @Override
    default void layerNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns) {
        if (few(rows, columns)) {
            CpuNorm.super.layerNormScaleAdjointOnto(x, mean, variance, epsilon, outGradient, scaleGradient, rows, columns);
        } else {
            float[] gradients = values(scaleGradient);
            NormSweep norm = normSweep().of(values(x), values(outGradient), NormSweep.NONE, rows, columns)
                    .by(values(mean), values(variance), epsilon, NormSweep.NONE, NormSweep.NONE).factors(rows)
                    .sum(1, COST_OF_SUMS, LAYER_SUMS);
            for (int c = 0; c < columns; c++) {
                gradients[c] += (float) norm.sums[c];
            }
            norm.done();
        }
    }

    private static boolean few(int rows, int columns) {
        return columns < DoubleLanes.COUNT || rows * columns < FEW_OF_MATRIX;
    }

    /** Whether no infinity, and nothing that is not a number, has gone into a mean: what it would give is left to the plain loops. */
    private static boolean finite(float[] means, int count) {
        for (int i = 0; i < count; i++) {
            if (!Float.isFinite(means[i])) {
                return false;
            }
        }
        return true;
    }
}
