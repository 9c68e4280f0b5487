package org.kettenregel.kernels;

/** {@link NormKernels} behind checks. */
interface CheckedNorm extends NormKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void columnMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns) {
        check().distinct("columnMomentsInto", "mean", mean, "x", x);
        check().distinct("columnMomentsInto", "variance", variance, "x", x);
        check().distinct("columnMomentsInto", "variance", variance, "mean", mean);
        long size = check().matrix("columnMomentsInto", rows, columns);
        unchecked().columnMomentsInto(
                check().buffer("columnMomentsInto", "x", x, size),
                check().buffer("columnMomentsInto", "mean", mean, columns),
                check().buffer("columnMomentsInto", "variance", variance, columns),
                rows,
                columns);
    }

    @Override
    default void rowMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns) {
        check().distinct("rowMomentsInto", "mean", mean, "x", x);
        check().distinct("rowMomentsInto", "variance", variance, "x", x);
        check().distinct("rowMomentsInto", "variance", variance, "mean", mean);
        long size = check().matrix("rowMomentsInto", rows, columns);
        unchecked().rowMomentsInto(
                check().buffer("rowMomentsInto", "x", x, size),
                check().buffer("rowMomentsInto", "mean", mean, rows),
                check().buffer("rowMomentsInto", "variance", variance, rows),
                rows,
                columns);
    }

    @Override
    default void batchNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns) {
        check().distinct("batchNormInto", "out", out, "mean", mean);
        check().distinct("batchNormInto", "out", out, "variance", variance);
        check().distinct("batchNormInto", "out", out, "scale", scale);
        check().distinct("batchNormInto", "out", out, "shift", shift);
        long size = check().matrix("batchNormInto", rows, columns);
        unchecked().batchNormInto(
                check().buffer("batchNormInto", "x", x, size),
                check().buffer("batchNormInto", "mean", mean, columns),
                check().buffer("batchNormInto", "variance", variance, columns),
                epsilon,
                check().buffer("batchNormInto", "scale", scale, columns),
                check().buffer("batchNormInto", "shift", shift, columns),
                check().buffer("batchNormInto", "out", out, size),
                rows,
                columns);
    }

    @Override
    default void batchNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns) {
        check().distinct("batchNormAdjointOnto", "inGradient", inGradient, "x", x);
        check().distinct("batchNormAdjointOnto", "inGradient", inGradient, "mean", mean);
        check().distinct("batchNormAdjointOnto", "inGradient", inGradient, "variance", variance);
        check().distinct("batchNormAdjointOnto", "inGradient", inGradient, "scale", scale);
        check().distinct("batchNormAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        long size = check().matrix("batchNormAdjointOnto", rows, columns);
        unchecked().batchNormAdjointOnto(
                check().buffer("batchNormAdjointOnto", "x", x, size),
                check().buffer("batchNormAdjointOnto", "mean", mean, columns),
                check().buffer("batchNormAdjointOnto", "variance", variance, columns),
                epsilon,
                check().buffer("batchNormAdjointOnto", "scale", scale, columns),
                check().buffer("batchNormAdjointOnto", "outGradient", outGradient, size),
                check().buffer("batchNormAdjointOnto", "inGradient", inGradient, size),
                rows,
                columns);
    }

    @Override
    default void batchNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns) {
        check().distinct("batchNormScaleAdjointOnto", "scaleGradient", scaleGradient, "x", x);
        check().distinct("batchNormScaleAdjointOnto", "scaleGradient", scaleGradient, "mean", mean);
        check().distinct("batchNormScaleAdjointOnto", "scaleGradient", scaleGradient, "variance", variance);
        check().distinct("batchNormScaleAdjointOnto", "scaleGradient", scaleGradient, "outGradient", outGradient);
        long size = check().matrix("batchNormScaleAdjointOnto", rows, columns);
        unchecked().batchNormScaleAdjointOnto(
                check().buffer("batchNormScaleAdjointOnto", "x", x, size),
                check().buffer("batchNormScaleAdjointOnto", "mean", mean, columns),
                check().buffer("batchNormScaleAdjointOnto", "variance", variance, columns),
                epsilon,
                check().buffer("batchNormScaleAdjointOnto", "outGradient", outGradient, size),
                check().buffer("batchNormScaleAdjointOnto", "scaleGradient", scaleGradient, columns),
                rows,
                columns);
    }

    @Override
    default void layerNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns) {
        check().distinct("layerNormInto", "out", out, "mean", mean);
        check().distinct("layerNormInto", "out", out, "variance", variance);
        check().distinct("layerNormInto", "out", out, "scale", scale);
        check().distinct("layerNormInto", "out", out, "shift", shift);
        long size = check().matrix("layerNormInto", rows, columns);
        unchecked().layerNormInto(
                check().buffer("layerNormInto", "x", x, size),
                check().buffer("layerNormInto", "mean", mean, rows),
                check().buffer("layerNormInto", "variance", variance, rows),
                epsilon,
                check().buffer("layerNormInto", "scale", scale, columns),
                check().buffer("layerNormInto", "shift", shift, columns),
                check().buffer("layerNormInto", "out", out, size),
                rows,
                columns);
    }

    @Override
    default void layerNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns) {
        check().distinct("layerNormAdjointOnto", "inGradient", inGradient, "x", x);
        check().distinct("layerNormAdjointOnto", "inGradient", inGradient, "mean", mean);
        check().distinct("layerNormAdjointOnto", "inGradient", inGradient, "variance", variance);
        check().distinct("layerNormAdjointOnto", "inGradient", inGradient, "scale", scale);
        check().distinct("layerNormAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        long size = check().matrix("layerNormAdjointOnto", rows, columns);
        unchecked().layerNormAdjointOnto(
                check().buffer("layerNormAdjointOnto", "x", x, size),
                check().buffer("layerNormAdjointOnto", "mean", mean, rows),
                check().buffer("layerNormAdjointOnto", "variance", variance, rows),
                epsilon,
                check().buffer("layerNormAdjointOnto", "scale", scale, columns),
                check().buffer("layerNormAdjointOnto", "outGradient", outGradient, size),
                check().buffer("layerNormAdjointOnto", "inGradient", inGradient, size),
                rows,
                columns);
    }

    @Override
    default void layerNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns) {
        check().distinct("layerNormScaleAdjointOnto", "scaleGradient", scaleGradient, "x", x);
        check().distinct("layerNormScaleAdjointOnto", "scaleGradient", scaleGradient, "mean", mean);
        check().distinct("layerNormScaleAdjointOnto", "scaleGradient", scaleGradient, "variance", variance);
        check().distinct("layerNormScaleAdjointOnto", "scaleGradient", scaleGradient, "outGradient", outGradient);
        long size = check().matrix("layerNormScaleAdjointOnto", rows, columns);
        unchecked().layerNormScaleAdjointOnto(
                check().buffer("layerNormScaleAdjointOnto", "x", x, size),
                check().buffer("layerNormScaleAdjointOnto", "mean", mean, rows),
                check().buffer("layerNormScaleAdjointOnto", "variance", variance, rows),
                epsilon,
                check().buffer("layerNormScaleAdjointOnto", "outGradient", outGradient, size),
                check().buffer("layerNormScaleAdjointOnto", "scaleGradient", scaleGradient, columns),
                rows,
                columns);
    }
}
