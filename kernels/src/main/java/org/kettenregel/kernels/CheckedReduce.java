package org.kettenregel.kernels;

/** {@link ReduceKernels} behind checks. */
interface CheckedReduce extends ReduceKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void sumInto(DeviceBuffer x, float factor, DeviceBuffer out, int count) {
        check().distinct("sumInto", "out", out, "x", x);
        unchecked().sumInto(check().buffer("sumInto", "x", x, count), factor, check().buffer("sumInto", "out", out, 1), count);
    }

    @Override
    default void sumAdjointOnto(DeviceBuffer outGradient, float factor, DeviceBuffer inGradient, int count) {
        check().distinct("sumAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        unchecked().sumAdjointOnto(
                check().buffer("sumAdjointOnto", "outGradient", outGradient, 1),
                factor,
                check().buffer("sumAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void sumAdjointInto(DeviceBuffer outGradient, float factor, DeviceBuffer inGradient, int count) {
        check().distinct("sumAdjointInto", "inGradient", inGradient, "outGradient", outGradient);
        unchecked().sumAdjointInto(
                check().buffer("sumAdjointInto", "outGradient", outGradient, 1),
                factor,
                check().buffer("sumAdjointInto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void sumAbsInto(DeviceBuffer x, DeviceBuffer out, int count) {
        check().distinct("sumAbsInto", "out", out, "x", x);
        unchecked().sumAbsInto(check().buffer("sumAbsInto", "x", x, count), check().buffer("sumAbsInto", "out", out, 1), count);
    }

    @Override
    default void sumAbsAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        check().distinct("sumAbsAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        unchecked().sumAbsAdjointOnto(
                check().buffer("sumAbsAdjointOnto", "x", x, count),
                factor,
                check().buffer("sumAbsAdjointOnto", "outGradient", outGradient, 1),
                check().buffer("sumAbsAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void sumSquaresInto(DeviceBuffer x, DeviceBuffer out, int count) {
        check().distinct("sumSquaresInto", "out", out, "x", x);
        unchecked().sumSquaresInto(check().buffer("sumSquaresInto", "x", x, count), check().buffer("sumSquaresInto", "out", out, 1), count);
    }

    @Override
    default void sumSquaresOnto(DeviceBuffer x, DeviceBuffer out, int count) {
        check().distinct("sumSquaresOnto", "out", out, "x", x);
        unchecked().sumSquaresOnto(check().buffer("sumSquaresOnto", "x", x, count), check().buffer("sumSquaresOnto", "out", out, 1), count);
    }

    @Override
    default void sumSquaresAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        check().distinct("sumSquaresAdjointOnto", "inGradient", inGradient, "outGradient", outGradient);
        unchecked().sumSquaresAdjointOnto(
                check().buffer("sumSquaresAdjointOnto", "x", x, count),
                factor,
                check().buffer("sumSquaresAdjointOnto", "outGradient", outGradient, 1),
                check().buffer("sumSquaresAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void allFiniteInto(DeviceBuffer x, DeviceBuffer out, int count) {
        check().distinct("allFiniteInto", "out", out, "x", x);
        unchecked().allFiniteInto(check().buffer("allFiniteInto", "x", x, count), check().buffer("allFiniteInto", "out", out, 1), count);
    }
}
