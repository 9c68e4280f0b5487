package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;
import static org.kettenregel.kernels.testing.Elements.sum;

import java.util.Arrays;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ReduceKernels;

/** Many numbers into one, in double precision. */
interface DoubleReduce extends ReduceKernels {

    @Override
    default void sumInto(DeviceBuffer x, float factor, DeviceBuffer out, int count) {
        DoubleBuffer.values(out)[0] = factor * sum(0, count, i -> at(x, i));
    }

    @Override
    default void sumAdjointOnto(DeviceBuffer outGradient, float factor, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> factor * at(outGradient, 0));
    }

    @Override
    default void sumAdjointInto(DeviceBuffer outGradient, float factor, DeviceBuffer inGradient, int count) {
        into(inGradient, count, i -> factor * at(outGradient, 0));
    }

    @Override
    default void sumAbsInto(DeviceBuffer x, DeviceBuffer out, int count) {
        DoubleBuffer.values(out)[0] = sum(0, count, i -> Math.abs(at(x, i)));
    }

    @Override
    default void sumAbsAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> factor * Math.signum(at(x, i)) * at(outGradient, 0));
    }

    @Override
    default void sumSquaresInto(DeviceBuffer x, DeviceBuffer out, int count) {
        DoubleBuffer.values(out)[0] = sum(0, count, i -> at(x, i) * at(x, i));
    }

    @Override
    default void sumSquaresOnto(DeviceBuffer x, DeviceBuffer out, int count) {
        onto(out, 1, i -> sum(0, count, j -> at(x, j) * at(x, j)));
    }

    @Override
    default void sumSquaresAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> factor * at(x, i) * at(outGradient, 0));
    }

    @Override
    default void allFiniteInto(DeviceBuffer x, DeviceBuffer out, int count) {
        DoubleBuffer.values(out)[0] = Arrays.stream(DoubleBuffer.values(x), 0, count).allMatch(Double::isFinite) ? 1 : 0;
    }
}
