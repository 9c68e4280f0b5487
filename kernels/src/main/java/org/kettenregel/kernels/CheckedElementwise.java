package org.kettenregel.kernels;

/** {@link ElementwiseKernels} behind checks. */
interface CheckedElementwise extends ElementwiseKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void fillInto(float value, DeviceBuffer out, int count) {
        unchecked().fillInto(value, check().buffer("fillInto", "out", out, count), count);
    }

    @Override
    default void copyInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().copyInto(check().buffer("copyInto", "x", x, count), check().buffer("copyInto", "out", out, count), count);
    }

    @Override
    default void scaleOnto(float factor, DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().scaleOnto(factor, check().buffer("scaleOnto", "x", x, count), check().buffer("scaleOnto", "out", out, count), count);
    }

    @Override
    default void scaleInto(float factor, DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().scaleInto(factor, check().buffer("scaleInto", "x", x, count), check().buffer("scaleInto", "out", out, count), count);
    }

    @Override
    default void addInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        unchecked().addInto(
                check().buffer("addInto", "a", a, count),
                check().buffer("addInto", "b", b, count),
                check().buffer("addInto", "out", out, count),
                count);
    }

    @Override
    default void subtractInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        unchecked().subtractInto(
                check().buffer("subtractInto", "a", a, count),
                check().buffer("subtractInto", "b", b, count),
                check().buffer("subtractInto", "out", out, count),
                count);
    }

    @Override
    default void multiplyInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        unchecked().multiplyInto(
                check().buffer("multiplyInto", "a", a, count),
                check().buffer("multiplyInto", "b", b, count),
                check().buffer("multiplyInto", "out", out, count),
                count);
    }

    @Override
    default void multiplyOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        unchecked().multiplyOnto(
                check().buffer("multiplyOnto", "a", a, count),
                check().buffer("multiplyOnto", "b", b, count),
                check().buffer("multiplyOnto", "out", out, count),
                count);
    }

    @Override
    default void squareInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().squareInto(check().buffer("squareInto", "x", x, count), check().buffer("squareInto", "out", out, count), count);
    }

    @Override
    default void squareAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().squareAdjointOnto(
                check().buffer("squareAdjointOnto", "x", x, count),
                check().buffer("squareAdjointOnto", "outGradient", outGradient, count),
                check().buffer("squareAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void squareAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().squareAdjointInto(
                check().buffer("squareAdjointInto", "x", x, count),
                check().buffer("squareAdjointInto", "outGradient", outGradient, count),
                check().buffer("squareAdjointInto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void absInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().absInto(check().buffer("absInto", "x", x, count), check().buffer("absInto", "out", out, count), count);
    }

    @Override
    default void absAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().absAdjointOnto(
                check().buffer("absAdjointOnto", "x", x, count),
                check().buffer("absAdjointOnto", "outGradient", outGradient, count),
                check().buffer("absAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void clampInto(DeviceBuffer x, float low, float high, DeviceBuffer out, int count) {
        if (!(low <= high)) {
            throw new IllegalArgumentException("clampInto: low must not be above high, found [%s, %s]".formatted(low, high));
        }
        unchecked().clampInto(
                check().buffer("clampInto", "x", x, count), low, high, check().buffer("clampInto", "out", out, count), count);
    }
}
