package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;

import java.util.function.IntToDoubleFunction;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.RecurrentKernels;

/** Gates and their adjoints, in double precision. */
interface DoubleRecurrent extends RecurrentKernels {

    @Override
    default void sigmoidGateInto(DeviceBuffer scores, int from, int width, DeviceBuffer out, int rows, int columns) {
        into(out, rows * columns, i -> 1 / (1 + Math.exp(-at(scores, i / columns * width + from + i % columns))));
    }

    @Override
    default void sigmoidGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns) {
        block(inGradient, from, width, rows, columns, i -> at(y, i) * (1 - at(y, i)) * at(outGradient, i));
    }

    @Override
    default void tanhGateInto(DeviceBuffer scores, int from, int width, DeviceBuffer out, int rows, int columns) {
        into(out, rows * columns, i -> Math.tanh(at(scores, i / columns * width + from + i % columns)));
    }

    @Override
    default void tanhGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns) {
        block(inGradient, from, width, rows, columns, i -> (1 - at(y, i) * at(y, i)) * at(outGradient, i));
    }

    /** Adds a formula of the elements of a gate to the columns that belong to it. */
    private static void block(DeviceBuffer out, int from, int width, int rows, int columns, IntToDoubleFunction formula) {
        onto(out, rows * width, i -> {
            int c = i % width - from;
            return 0 <= c && c < columns ? formula.applyAsDouble(i / width * columns + c) : 0;
        });
    }
}
