package org.kettenregel.kernels;

/** {@link FunctionKernels} behind checks. */
interface CheckedFunctions extends FunctionKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void divideInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        unchecked().divideInto(
                check().buffer("divideInto", "a", a, count),
                check().buffer("divideInto", "b", b, count),
                check().buffer("divideInto", "out", out, count),
                count);
    }

    @Override
    default void divideOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        unchecked().divideOnto(
                check().buffer("divideOnto", "a", a, count),
                check().buffer("divideOnto", "b", b, count),
                check().buffer("divideOnto", "out", out, count),
                count);
    }

    @Override
    default void divisorAdjointOnto(DeviceBuffer y, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer bGradient, int count) {
        unchecked().divisorAdjointOnto(
                check().buffer("divisorAdjointOnto", "y", y, count),
                check().buffer("divisorAdjointOnto", "b", b, count),
                check().buffer("divisorAdjointOnto", "outGradient", outGradient, count),
                check().buffer("divisorAdjointOnto", "bGradient", bGradient, count),
                count);
    }

    @Override
    default void exponentialInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().exponentialInto(
                check().buffer("exponentialInto", "x", x, count),
                check().buffer("exponentialInto", "out", out, count),
                count);
    }

    @Override
    default void logarithmInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().logarithmInto(
                check().buffer("logarithmInto", "x", x, count),
                check().buffer("logarithmInto", "out", out, count),
                count);
    }

    @Override
    default void powerInto(DeviceBuffer x, float exponent, DeviceBuffer out, int count) {
        unchecked().powerInto(
                check().buffer("powerInto", "x", x, count),
                exponent,
                check().buffer("powerInto", "out", out, count),
                count);
    }

    @Override
    default void powerAdjointOnto(DeviceBuffer x, float exponent, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().powerAdjointOnto(
                check().buffer("powerAdjointOnto", "x", x, count),
                exponent,
                check().buffer("powerAdjointOnto", "outGradient", outGradient, count),
                check().buffer("powerAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void sineInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().sineInto(
                check().buffer("sineInto", "x", x, count),
                check().buffer("sineInto", "out", out, count),
                count);
    }

    @Override
    default void sineAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().sineAdjointOnto(
                check().buffer("sineAdjointOnto", "x", x, count),
                check().buffer("sineAdjointOnto", "outGradient", outGradient, count),
                check().buffer("sineAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void cosineInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().cosineInto(
                check().buffer("cosineInto", "x", x, count),
                check().buffer("cosineInto", "out", out, count),
                count);
    }

    @Override
    default void cosineAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().cosineAdjointOnto(
                check().buffer("cosineAdjointOnto", "x", x, count),
                check().buffer("cosineAdjointOnto", "outGradient", outGradient, count),
                check().buffer("cosineAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void maximumInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        unchecked().maximumInto(
                check().buffer("maximumInto", "a", a, count),
                check().buffer("maximumInto", "b", b, count),
                check().buffer("maximumInto", "out", out, count),
                count);
    }

    @Override
    default void maximumAdjointOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer aGradient, int count) {
        unchecked().maximumAdjointOnto(
                check().buffer("maximumAdjointOnto", "a", a, count),
                check().buffer("maximumAdjointOnto", "b", b, count),
                check().buffer("maximumAdjointOnto", "outGradient", outGradient, count),
                check().buffer("maximumAdjointOnto", "aGradient", aGradient, count),
                count);
    }

    @Override
    default void minimumInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        unchecked().minimumInto(
                check().buffer("minimumInto", "a", a, count),
                check().buffer("minimumInto", "b", b, count),
                check().buffer("minimumInto", "out", out, count),
                count);
    }

    @Override
    default void minimumAdjointOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer aGradient, int count) {
        unchecked().minimumAdjointOnto(
                check().buffer("minimumAdjointOnto", "a", a, count),
                check().buffer("minimumAdjointOnto", "b", b, count),
                check().buffer("minimumAdjointOnto", "outGradient", outGradient, count),
                check().buffer("minimumAdjointOnto", "aGradient", aGradient, count),
                count);
    }
}
