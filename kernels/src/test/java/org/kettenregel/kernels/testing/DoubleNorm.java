package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;
import static org.kettenregel.kernels.testing.Elements.sum;

import java.util.function.IntToDoubleFunction;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.NormKernels;

/** {@link NormKernels} in double precision, each written as its definition. */
interface DoubleNorm extends NormKernels {

    @Override
    default void columnMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns) {
        into(mean, columns, c -> sum(0, rows, r -> at(x, r * columns + c)) / rows);
        into(variance, columns, c -> sum(0, rows, r -> Math.pow(at(x, r * columns + c) - at(mean, c), 2)) / rows);
    }

    @Override
    default void rowMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns) {
        into(mean, rows, r -> sum(0, columns, c -> at(x, r * columns + c)) / columns);
        into(variance, rows, r -> sum(0, columns, c -> Math.pow(at(x, r * columns + c) - at(mean, r), 2)) / columns);
    }

    @Override
    default void batchNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns) {
        into(out, rows * columns, i -> at(scale, i % columns) * normal(x, i, mean, variance, i % columns, epsilon) + at(shift, i % columns));
    }

    @Override
    default void batchNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns) {
        onto(inGradient, rows * columns, i -> {
            int c = i % columns;
            IntToDoubleFunction n = r -> normal(x, r * columns + c, mean, variance, c, epsilon);
            double plain = sum(0, rows, r -> at(outGradient, r * columns + c)) / rows;
            double weighted = sum(0, rows, r -> at(outGradient, r * columns + c) * n.applyAsDouble(r)) / rows;
            return at(scale, c) / Math.sqrt(at(variance, c) + epsilon)
                    * (at(outGradient, i) - plain - n.applyAsDouble(i / columns) * weighted);
        });
    }

    @Override
    default void batchNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns) {
        onto(scaleGradient, columns, c -> sum(0, rows, r ->
                at(outGradient, r * columns + c) * normal(x, r * columns + c, mean, variance, c, epsilon)));
    }

    @Override
    default void layerNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns) {
        into(out, rows * columns, i -> at(scale, i % columns) * normal(x, i, mean, variance, i / columns, epsilon) + at(shift, i % columns));
    }

    @Override
    default void layerNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns) {
        onto(inGradient, rows * columns, i -> {
            int r = i / columns;
            IntToDoubleFunction n = c -> normal(x, r * columns + c, mean, variance, r, epsilon);
            IntToDoubleFunction g = c -> at(scale, c) * at(outGradient, r * columns + c);
            double plain = sum(0, columns, g) / columns;
            double weighted = sum(0, columns, c -> g.applyAsDouble(c) * n.applyAsDouble(c)) / columns;
            return (g.applyAsDouble(i % columns) - plain - n.applyAsDouble(i % columns) * weighted) / Math.sqrt(at(variance, r) + epsilon);
        });
    }

    @Override
    default void layerNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns) {
        onto(scaleGradient, columns, c -> sum(0, rows, r ->
                at(outGradient, r * columns + c) * normal(x, r * columns + c, mean, variance, r, epsilon)));
    }

    private static double normal(DeviceBuffer x, int i, DeviceBuffer mean, DeviceBuffer variance, int group, float epsilon) {
        return (at(x, i) - at(mean, group)) / Math.sqrt(at(variance, group) + epsilon);
    }
}
