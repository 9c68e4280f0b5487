package org.kettenregel.kernels;

/** The step function, the sigmoids and softmax behind checks. */
interface CheckedActivations extends ActivationKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void stepInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().stepInto(check().buffer("stepInto", "x", x, count), check().buffer("stepInto", "out", out, count), count);
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
    default void sigmoidAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().sigmoidAdjointInto(
                check().buffer("sigmoidAdjointInto", "y", y, count),
                check().buffer("sigmoidAdjointInto", "outGradient", outGradient, count),
                check().buffer("sigmoidAdjointInto", "inGradient", inGradient, count),
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
    default void tanhAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().tanhAdjointInto(
                check().buffer("tanhAdjointInto", "y", y, count),
                check().buffer("tanhAdjointInto", "outGradient", outGradient, count),
                check().buffer("tanhAdjointInto", "inGradient", inGradient, count),
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
