package org.kettenregel.kernels;

/** Rectifiers with a bend instead of a kink, behind checks. */
interface CheckedSmoothActivations extends ActivationKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void eluInto(DeviceBuffer x, float alpha, float scale, DeviceBuffer out, int count) {
        unchecked().eluInto(
                check().buffer("eluInto", "x", x, count),
                alpha,
                scale,
                check().buffer("eluInto", "out", out, count),
                count);
    }

    @Override
    default void eluAdjointOnto(DeviceBuffer x, float alpha, float scale, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().eluAdjointOnto(
                check().buffer("eluAdjointOnto", "x", x, count),
                alpha,
                scale,
                check().buffer("eluAdjointOnto", "outGradient", outGradient, count),
                check().buffer("eluAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void softplusInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().softplusInto(check().buffer("softplusInto", "x", x, count), check().buffer("softplusInto", "out", out, count), count);
    }

    @Override
    default void softplusAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().softplusAdjointOnto(
                check().buffer("softplusAdjointOnto", "x", x, count),
                check().buffer("softplusAdjointOnto", "outGradient", outGradient, count),
                check().buffer("softplusAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void geluInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().geluInto(check().buffer("geluInto", "x", x, count), check().buffer("geluInto", "out", out, count), count);
    }

    @Override
    default void geluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().geluAdjointOnto(
                check().buffer("geluAdjointOnto", "x", x, count),
                check().buffer("geluAdjointOnto", "outGradient", outGradient, count),
                check().buffer("geluAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void swishInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().swishInto(check().buffer("swishInto", "x", x, count), check().buffer("swishInto", "out", out, count), count);
    }

    @Override
    default void swishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().swishAdjointOnto(
                check().buffer("swishAdjointOnto", "x", x, count),
                check().buffer("swishAdjointOnto", "outGradient", outGradient, count),
                check().buffer("swishAdjointOnto", "inGradient", inGradient, count),
                count);
    }

    @Override
    default void mishInto(DeviceBuffer x, DeviceBuffer out, int count) {
        unchecked().mishInto(check().buffer("mishInto", "x", x, count), check().buffer("mishInto", "out", out, count), count);
    }

    @Override
    default void mishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        unchecked().mishAdjointOnto(
                check().buffer("mishAdjointOnto", "x", x, count),
                check().buffer("mishAdjointOnto", "outGradient", outGradient, count),
                check().buffer("mishAdjointOnto", "inGradient", inGradient, count),
                count);
    }
}
