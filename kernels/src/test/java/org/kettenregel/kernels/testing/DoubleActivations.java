package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;
import static org.kettenregel.kernels.testing.Elements.sum;

import java.util.Arrays;
import org.apache.commons.math3.analysis.function.Gaussian;
import org.apache.commons.math3.analysis.function.Sigmoid;
import org.apache.commons.math3.special.Erf;
import org.kettenregel.kernels.ActivationKernels;
import org.kettenregel.kernels.DeviceBuffer;

/** Activation functions and their adjoints, in double precision. */
interface DoubleActivations extends ActivationKernels {

    Sigmoid SIGMOID = new Sigmoid();
    Gaussian DENSITY = new Gaussian();

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
    default void reluAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        into(inGradient, count, i -> at(x, i) > 0 ? at(outGradient, i) : 0);
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
    default void leakyReluAdjointInto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        into(inGradient, count, i -> (at(x, i) > 0 ? 1 : slope) * at(outGradient, i));
    }

    @Override
    default void relu6Into(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> Math.min(6, Math.max(0, at(x, i))));
    }

    @Override
    default void relu6AdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> at(x, i) > 0 && at(x, i) < 6 ? at(outGradient, i) : 0);
    }

    @Override
    default void parametricReluInto(DeviceBuffer x, DeviceBuffer slope, DeviceBuffer out, int rows, int columns) {
        into(out, rows * columns, i -> at(x, i) > 0 ? at(x, i) : at(slope, i % columns) * at(x, i));
    }

    @Override
    default void parametricReluAdjointOnto(
            DeviceBuffer x, DeviceBuffer slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        onto(inGradient, rows * columns, i -> (at(x, i) > 0 ? 1 : at(slope, i % columns)) * at(outGradient, i));
    }

    @Override
    default void parametricReluSlopeAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer slopeGradient, int rows, int columns) {
        onto(slopeGradient, columns, c -> sum(0, rows, r -> Math.min(0, at(x, r * columns + c)) * at(outGradient, r * columns + c)));
    }

    @Override
    default void eluInto(DeviceBuffer x, float alpha, float scale, DeviceBuffer out, int count) {
        into(out, count, i -> scale * (at(x, i) > 0 ? at(x, i) : alpha * (Math.exp(at(x, i)) - 1)));
    }

    @Override
    default void eluAdjointOnto(DeviceBuffer x, float alpha, float scale, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> scale * (at(x, i) > 0 ? 1 : alpha * Math.exp(at(x, i))) * at(outGradient, i));
    }

    @Override
    default void softplusInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> softplus(at(x, i)));
    }

    @Override
    default void softplusAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> SIGMOID.value(at(x, i)) * at(outGradient, i));
    }

    @Override
    default void geluInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> at(x, i) * normal(at(x, i)));
    }

    @Override
    default void geluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> (normal(at(x, i)) + at(x, i) * DENSITY.value(at(x, i))) * at(outGradient, i));
    }

    @Override
    default void swishInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> at(x, i) * SIGMOID.value(at(x, i)));
    }

    @Override
    default void swishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> {
            double s = SIGMOID.value(at(x, i));
            return (s + at(x, i) * s * (1 - s)) * at(outGradient, i);
        });
    }

    @Override
    default void mishInto(DeviceBuffer x, DeviceBuffer out, int count) {
        into(out, count, i -> at(x, i) * Math.tanh(softplus(at(x, i))));
    }

    @Override
    default void mishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        onto(inGradient, count, i -> {
            double gate = Math.tanh(softplus(at(x, i)));
            return (gate + at(x, i) * SIGMOID.value(at(x, i)) * (1 - gate * gate)) * at(outGradient, i);
        });
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
    default void sigmoidAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        into(inGradient, count, i -> at(y, i) * (1 - at(y, i)) * at(outGradient, i));
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
    default void tanhAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        into(inGradient, count, i -> (1 - at(y, i) * at(y, i)) * at(outGradient, i));
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

    private static double softplus(double x) {
        return x > 30 ? x : Math.log(1 + Math.exp(x)); // beyond it the two differ by less than 1e-13
    }

    private static double normal(double x) {
        return (1 + Erf.erf(x / Math.sqrt(2))) / 2;
    }

    private static void softmaxRow(double[] x, double[] out, int from, int to) {
        double largest = Arrays.stream(x, from, to).max().orElseThrow();
        double sum = sum(from, to, i -> Math.exp(x[i] - largest));
        for (int i = from; i < to; i++) {
            out[i] = Math.exp(x[i] - largest) / sum;
        }
    }
}
