package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ElementwiseKernels;

/** Arithmetic element by element, in double precision. */
interface DoubleElementwise extends ElementwiseKernels {

    @Override
    default void fillInto(float value, DeviceBuffer out, int count) {
        into(out, count, i -> value);
    }

    @Override
    default void copyInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> at(x, i));
    }

    @Override
    default void scaleOnto(float factor, DeviceBuffer x, DeviceBuffer out, int count) {
        onto(out, count, i -> factor * at(x, i));
    }

    @Override
    default void scaleInto(float factor, DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> factor * at(x, i));
    }

    @Override
    default void addInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        into(out, count, i -> at(a, i) + at(b, i));
    }

    @Override
    default void subtractInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        into(out, count, i -> at(a, i) - at(b, i));
    }

    @Override
    default void multiplyInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        into(out, count, i -> at(a, i) * at(b, i));
    }

    @Override
    default void multiplyOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        onto(out, count, i -> at(a, i) * at(b, i));
    }

    @Override
    default void squareInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> at(x, i) * at(x, i));
    }

    @Override
    default void squareAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> 2 * at(x, i) * at(outGradient, i));
    }

    @Override
    default void squareAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        into(inGradient, count, i -> 2 * at(x, i) * at(outGradient, i));
    }

    @Override
    default void absInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> Math.abs(at(x, i)));
    }

    @Override
    default void absAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> Math.signum(at(x, i)) * at(outGradient, i));
    }

    @Override
    default void clampInto(DeviceBuffer x, float low, float high, DeviceBuffer out, int count) {
        into(out, count, i -> Math.clamp(at(x, i), low, high));
    }
}
