package org.kettenregel.kernels;

/** Activation functions made of straight pieces, behind checks. */
interface CheckedRectifiers extends ActivationKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void reluInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().reluInto(check().buffer("reluInto", "x", x, count), check().buffer("reluInto", "out", out, count), count);
    }

    @Override
    default void reluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().reluAdjointOnto(
                check().buffer("reluAdjointOnto", "x", x, count),
                check().buffer("reluAdjointOnto", "outGradient", outGradient, count),
                check().buffer("reluAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void reluAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().reluAdjointInto(
                check().buffer("reluAdjointInto", "x", x, count),
                check().buffer("reluAdjointInto", "outGradient", outGradient, count),
                check().buffer("reluAdjointInto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void leakyReluInto(DeviceBuffer x, float slope, DeviceBuffer out, int count) {
        unchecked().leakyReluInto(
                check().buffer("leakyReluInto", "x", x, count),
                slope,
                check().buffer("leakyReluInto", "out", out, count),
                count);
    }

    @Override
    default void leakyReluAdjointOnto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().leakyReluAdjointOnto(
                check().buffer("leakyReluAdjointOnto", "x", x, count),
                slope,
                check().buffer("leakyReluAdjointOnto", "outGradient", outGradient, count),
                check().buffer("leakyReluAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void leakyReluAdjointInto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().leakyReluAdjointInto(
                check().buffer("leakyReluAdjointInto", "x", x, count),
                slope,
                check().buffer("leakyReluAdjointInto", "outGradient", outGradient, count),
                check().buffer("leakyReluAdjointInto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void relu6Into(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().relu6Into(check().buffer("relu6Into", "x", x, count), check().buffer("relu6Into", "out", out, count), count);
    }

    @Override
    default void relu6AdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().relu6AdjointOnto(
                check().buffer("relu6AdjointOnto", "x", x, count),
                check().buffer("relu6AdjointOnto", "outGradient", outGradient, count),
                check().buffer("relu6AdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void parametricReluInto(DeviceBuffer x, DeviceBuffer slope, DeviceBuffer out, int rows, int columns) {
        check().distinct("parametricReluInto", "out", out, "slope", slope);
        long size = check().matrix("parametricReluInto", rows, columns);
        unchecked().parametricReluInto(
                check().buffer("parametricReluInto", "x", x, size),
                check().buffer("parametricReluInto", "slope", slope, columns),
                check().buffer("parametricReluInto", "out", out, size),
                rows,
                columns);
    }

    @Override
    default void parametricReluAdjointOnto(
            DeviceBuffer x, DeviceBuffer slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        check().distinct("parametricReluAdjointOnto", "inGradient", inGradient, "slope", slope);
        long size = check().matrix("parametricReluAdjointOnto", rows, columns);
        unchecked().parametricReluAdjointOnto(
                check().buffer("parametricReluAdjointOnto", "x", x, size),
                check().buffer("parametricReluAdjointOnto", "slope", slope, columns),
                check().buffer("parametricReluAdjointOnto", "outGradient", outGradient, size),
                check().buffer("parametricReluAdjointOnto", "inGradient", inGradient, size),
                rows,
                columns);
    }

    @Override
    default void parametricReluSlopeAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer slopeGradient, int rows, int columns) {
        check().distinct("parametricReluSlopeAdjointOnto", "slopeGradient", slopeGradient, "x", x);
        check().distinct("parametricReluSlopeAdjointOnto", "slopeGradient", slopeGradient, "outGradient", outGradient);
        long size = check().matrix("parametricReluSlopeAdjointOnto", rows, columns);
        unchecked().parametricReluSlopeAdjointOnto(
                check().buffer("parametricReluSlopeAdjointOnto", "x", x, size),
                check().buffer("parametricReluSlopeAdjointOnto", "outGradient", outGradient, size),
                check().buffer("parametricReluSlopeAdjointOnto", "slopeGradient", slopeGradient, columns),
                rows,
                columns);
    }
}
