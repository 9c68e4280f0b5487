package org.kettenregel.kernels;

/** {@link ActivationKernels} behind checks. */
interface CheckedActivations extends ActivationKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void stepInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().stepInto(check().buffer("stepInto", "x", x, count), check().buffer("stepInto", "out", out, count), count);
    }

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
    default void sigmoidInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().sigmoidInto(check().buffer("sigmoidInto", "x", x, count), check().buffer("sigmoidInto", "out", out, count), count);
    }

    @Override
    default void sigmoidAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().sigmoidAdjointOnto(
                check().buffer("sigmoidAdjointOnto", "y", y, count),
                check().buffer("sigmoidAdjointOnto", "outGradient", outGradient, count),
                check().buffer("sigmoidAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void tanhInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().tanhInto(check().buffer("tanhInto", "x", x, count), check().buffer("tanhInto", "out", out, count), count);
    }

    @Override
    default void tanhAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().tanhAdjointOnto(
                check().buffer("tanhAdjointOnto", "y", y, count),
                check().buffer("tanhAdjointOnto", "outGradient", outGradient, count),
                check().buffer("tanhAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void softmaxInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        check().distinct("softmaxInto", "out", out, "x", x);
        long size = check().matrix("softmaxInto", rows, columns);
        unchecked().softmaxInto(
                check().buffer("softmaxInto", "x", x, size),
                check().buffer("softmaxInto", "out", out, size),
                rows,
                columns);
    }

    @Override
    default void softmaxAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        check().distinct("softmaxAdjointOnto", "inGradient", inGradient, "y", y);
        check().distinct("softmaxAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        long size = check().matrix("softmaxAdjointOnto", rows, columns);
        unchecked().softmaxAdjointOnto(
                check().buffer("softmaxAdjointOnto", "y", y, size),
                check().buffer("softmaxAdjointOnto", "outGradient", outGradient, size),
                check().buffer("softmaxAdjointOnto", "inGradient", inGradient, size),
                rows,
                columns);
    }
}
