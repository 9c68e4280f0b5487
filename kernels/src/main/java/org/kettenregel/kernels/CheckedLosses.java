package org.kettenregel.kernels;

/** {@link LossKernels} behind checks. */
interface CheckedLosses extends LossKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void huberInto(DeviceBuffer error, float delta, DeviceBuffer out, int count) {
        unchecked().huberInto(
                check().buffer("huberInto", "error", error, count),
                delta,
                check().buffer("huberInto", "out", out, count),
                count);
    }

    @Override
    default void huberAdjointOnto(DeviceBuffer error, float delta, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().huberAdjointOnto(
                check().buffer("huberAdjointOnto", "error", error, count),
                delta,
                check().buffer("huberAdjointOnto", "outGradient", outGradient, count),
                check().buffer("huberAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void binaryCrossEntropyInto(DeviceBuffer probability, DeviceBuffer target, DeviceBuffer out, int count) {
        unchecked().binaryCrossEntropyInto(
                check().buffer("binaryCrossEntropyInto", "probability", probability, count),
                check().buffer("binaryCrossEntropyInto", "target", target, count),
                check().buffer("binaryCrossEntropyInto", "out", out, count),
                count);
    }

    @Override
    default void binaryCrossEntropyAdjointOnto(
            DeviceBuffer probability, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().binaryCrossEntropyAdjointOnto(
                check().buffer("binaryCrossEntropyAdjointOnto", "probability", probability, count),
                check().buffer("binaryCrossEntropyAdjointOnto", "target", target, count),
                check().buffer("binaryCrossEntropyAdjointOnto", "outGradient", outGradient, count),
                check().buffer("binaryCrossEntropyAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void binaryCrossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int count) {
        unchecked().binaryCrossEntropyWithLogitsInto(
                check().buffer("binaryCrossEntropyWithLogitsInto", "logit", logit, count),
                check().buffer("binaryCrossEntropyWithLogitsInto", "target", target, count),
                check().buffer("binaryCrossEntropyWithLogitsInto", "out", out, count),
                count);
    }

    @Override
    default void binaryCrossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().binaryCrossEntropyWithLogitsAdjointOnto(
                check().buffer("binaryCrossEntropyWithLogitsAdjointOnto", "logit", logit, count),
                check().buffer("binaryCrossEntropyWithLogitsAdjointOnto", "target", target, count),
                check().buffer("binaryCrossEntropyWithLogitsAdjointOnto", "outGradient", outGradient, count),
                check().buffer("binaryCrossEntropyWithLogitsAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void crossEntropyInto(DeviceBuffer probability, DeviceBuffer target, DeviceBuffer out, int rows, int columns) {
        check().distinct("crossEntropyInto", "out", out, "probability", probability);
        check().distinct("crossEntropyInto", "out", out, "target", target);
        long size = check().matrix("crossEntropyInto", rows, columns);
        unchecked().crossEntropyInto(
                check().buffer("crossEntropyInto", "probability", probability, size),
                check().buffer("crossEntropyInto", "target", target, size),
                check().buffer("crossEntropyInto", "out", out, rows),
                rows,
                columns);
    }

    @Override
    default void crossEntropyAdjointOnto(
            DeviceBuffer probability, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        check().distinct("crossEntropyAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        long size = check().matrix("crossEntropyAdjointOnto", rows, columns);
        unchecked().crossEntropyAdjointOnto(
                check().buffer("crossEntropyAdjointOnto", "probability", probability, size),
                check().buffer("crossEntropyAdjointOnto", "target", target, size),
                check().buffer("crossEntropyAdjointOnto", "outGradient", outGradient, rows),
                check().buffer("crossEntropyAdjointOnto", "inGradient", inGradient, size),
                rows,
                columns);
    }

    @Override
    default void crossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int rows, int columns) {
        check().distinct("crossEntropyWithLogitsInto", "out", out, "logit", logit);
        check().distinct("crossEntropyWithLogitsInto", "out", out, "target", target);
        long size = check().matrix("crossEntropyWithLogitsInto", rows, columns);
        unchecked().crossEntropyWithLogitsInto(
                check().buffer("crossEntropyWithLogitsInto", "logit", logit, size),
                check().buffer("crossEntropyWithLogitsInto", "target", target, size),
                check().buffer("crossEntropyWithLogitsInto", "out", out, rows),
                rows,
                columns);
    }

    @Override
    default void crossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        check().distinct("crossEntropyWithLogitsAdjointOnto", "inGradient", inGradient, "logit", logit);
        check().distinct("crossEntropyWithLogitsAdjointOnto", "inGradient", inGradient, "target", target);
        check().distinct("crossEntropyWithLogitsAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        long size = check().matrix("crossEntropyWithLogitsAdjointOnto", rows, columns);
        unchecked().crossEntropyWithLogitsAdjointOnto(
                check().buffer("crossEntropyWithLogitsAdjointOnto", "logit", logit, size),
                check().buffer("crossEntropyWithLogitsAdjointOnto", "target", target, size),
                check().buffer("crossEntropyWithLogitsAdjointOnto", "outGradient", outGradient, rows),
                check().buffer("crossEntropyWithLogitsAdjointOnto", "inGradient", inGradient, size),
                rows,
                columns);
    }
}
