package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;
import static org.kettenregel.kernels.testing.Elements.sum;

import java.util.Arrays;
import org.kettenregel.kernels.ActivationKernels;
import org.kettenregel.kernels.DeviceBuffer;

/** Activation functions and their adjoints, in double precision. */
interface DoubleActivations extends ActivationKernels {

    @Override
    default void stepInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> at(x, i) >= 0 ? 1 : 0);
    }

    @Override
    default void reluInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> Math.max(0, at(x, i)));
    }

    @Override
    default void reluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> at(x, i) > 0 ? at(outGradient, i) : 0);
    }

    @Override
    default void leakyReluInto(DeviceBuffer x, float slope, DeviceBuffer out, int count) {
        into(out, count, i -> at(x, i) > 0 ? at(x, i) : slope * at(x, i));
    }

    @Override
    default void leakyReluAdjointOnto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> (at(x, i) > 0 ? 1 : slope) * at(outGradient, i));
    }

    @Override
    default void sigmoidInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> 1 / (1 + Math.exp(-at(x, i))));
    }

    @Override
    default void sigmoidAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> at(y, i) * (1 - at(y, i)) * at(outGradient, i));
    }

    @Override
    default void tanhInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> Math.tanh(at(x, i)));
    }

    @Override
    default void tanhAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> (1 - at(y, i) * at(y, i)) * at(outGradient, i));
    }

    @Override
    default void softmaxInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        for (int r = 0; r < rows; r++) {
            softmaxRow(DoubleBuffer.values(x), DoubleBuffer.values(out), r * columns, (r + 1) * columns);
        }
    }

    @Override
    default void softmaxAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        for (int r = 0; r < rows; r++) {
            int from = r * columns;
            double weighted = sum(from, from + columns, i -> at(y, i) * at(outGradient, i));
            for (int i = from; i < from + columns; i++) {
                DoubleBuffer.values(inGradient)[i] += at(y, i) * (at(outGradient, i) - weighted);
            }
        }
    }

    private static void softmaxRow(double[] x, double[] out, int from, int to) {
        double largest = Arrays.stream(x, from, to).max().orElseThrow();
        double sum = sum(from, to, i -> Math.exp(x[i] - largest));
        for (int i = from; i < to; i++) {
            out[i] = Math.exp(x[i] - largest) / sum;
        }
    }
}
