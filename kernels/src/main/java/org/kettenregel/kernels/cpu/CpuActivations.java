package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.ActivationKernels;
import org.kettenregel.kernels.DeviceBuffer;

/** The step function, the sigmoids and softmax, with their adjoints. */
public interface CpuActivations extends ActivationKernels {

    @Override
    default void stepInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = inputs[i] >= 0 ? 1 : 0;
        }
    }

    @Override
    default void sigmoidInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = (float) sigmoid(inputs[i]);
        }
    }

    @Override
    default void sigmoidAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] results = values(y);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += results[i] * (1 - results[i]) * outer[i];
        }
    }

    @Override
    default void sigmoidAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] results = values(y);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] = results[i] * (1 - results[i]) * outer[i];
        }
    }

    @Override
    default void tanhInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = (float) Math.tanh(inputs[i]);
        }
    }

    @Override
    default void tanhAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] results = values(y);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += (1 - results[i] * results[i]) * outer[i];
        }
    }

    @Override
    default void tanhAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] results = values(y);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] = (1 - results[i] * results[i]) * outer[i];
        }
    }

    @Override
    default void softmaxInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            softmaxRow(inputs, outputs, r * columns, (r + 1) * columns);
        }
    }

    @Override
    default void softmaxAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        float[] results = values(y);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int r = 0; r < rows; r++) {
            softmaxAdjointRow(results, outer, gradients, r * columns, (r + 1) * columns);
        }
    }

    /** Takes the exponential of negative numbers only, which cannot overflow. */
    static double sigmoid(double x) {
        double small = Math.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    private static void softmaxRow(float[] x, float[] out, int from, int to) {
        double largest = Double.NEGATIVE_INFINITY; // as a double, so that the difference below is exact
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, x[i]);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            double exponential = Math.exp(x[i] - largest);
            out[i] = (float) exponential;
            sum += exponential;
        }
        for (int i = from; i < to; i++) {
            out[i] = (float) (out[i] / sum);
        }
    }

    private static void softmaxAdjointRow(float[] y, float[] outer, float[] gradients, int from, int to) {
        double weighted = 0;
        for (int i = from; i < to; i++) {
            weighted += (double) y[i] * outer[i];
        }
        for (int i = from; i < to; i++) {
            gradients[i] += (float) (y[i] * (outer[i] - weighted));
        }
    }
}
