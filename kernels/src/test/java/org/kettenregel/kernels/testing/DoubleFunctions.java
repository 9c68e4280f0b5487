package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.FunctionKernels;

/** Quotients, powers and the functions of school, in double precision. */
interface DoubleFunctions extends FunctionKernels {

    private static double share(double a, double b) {
        return a > b ? 1 : a == b ? 0.5 : 0;
    }

    @Override
    default void divideInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        into(out, count, i -> at(a, i) / at(b, i));
    }

    @Override
    default void divideOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        onto(out, count, i -> at(a, i) / at(b, i));
    }

    @Override
    default void divisorAdjointOnto(DeviceBuffer y, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer bGradient, int count) {
        onto(bGradient, count, i -> -at(y, i) / at(b, i) * at(outGradient, i));
    }

    @Override
    default void exponentialInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> Math.exp(at(x, i)));
    }

    @Override
    default void logarithmInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> Math.log(at(x, i)));
    }

    @Override
    default void powerInto(DeviceBuffer x, float exponent, DeviceBuffer out, int count) {
        into(out, count, i -> Math.pow(at(x, i), exponent));
    }

    @Override
    default void powerAdjointOnto(DeviceBuffer x, float exponent, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> exponent * Math.pow(at(x, i), exponent - 1.0) * at(outGradient, i));
    }

    @Override
    default void sineInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> Math.sin(at(x, i)));
    }

    @Override
    default void sineAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> Math.cos(at(x, i)) * at(outGradient, i));
    }

    @Override
    default void cosineInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> Math.cos(at(x, i)));
    }

    @Override
    default void cosineAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> -Math.sin(at(x, i)) * at(outGradient, i));
    }

    @Override
    default void maximumInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        into(out, count, i -> Math.max(at(a, i), at(b, i)));
    }

    @Override
    default void maximumAdjointOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer aGradient, int count) {
        onto(aGradient, count, i -> share(at(a, i), at(b, i)) * at(outGradient, i));
    }

    @Override
    default void minimumInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        into(out, count, i -> Math.min(at(a, i), at(b, i)));
    }

    @Override
    default void minimumAdjointOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer aGradient, int count) {
        onto(aGradient, count, i -> share(at(b, i), at(a, i)) * at(outGradient, i));
    }
}
