package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.ActivationKernels;
import org.kettenregel.kernels.DeviceBuffer;

/** Activation functions made of straight pieces, and their adjoints. */
public interface CpuRectifiers extends ActivationKernels {

    @Override
    default void reluInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = Math.max(0, inputs[i]);
        }
    }

    @Override
    default void reluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += inputs[i] > 0 ? outer[i] : 0;
        }
    }

    @Override
    default void reluAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] = inputs[i] > 0 ? outer[i] : 0;
        }
    }

    @Override
    default void leakyReluInto(DeviceBuffer x, float slope, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = inputs[i] > 0 ? inputs[i] : slope * inputs[i];
        }
    }

    @Override
    default void leakyReluAdjointOnto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += (inputs[i] > 0 ? 1 : slope) * outer[i];
        }
    }

    @Override
    default void leakyReluAdjointInto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] = (inputs[i] > 0 ? 1 : slope) * outer[i];
        }
    }

    @Override
    default void relu6Into(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = Math.min(6, Math.max(0, inputs[i]));
        }
    }

    @Override
    default void relu6AdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += inputs[i] > 0 && inputs[i] < 6 ? outer[i] : 0;
        }
    }

    @Override
    default void parametricReluInto(DeviceBuffer x, DeviceBuffer slope, DeviceBuffer out, int rows, int columns) {
        float[] inputs = values(x);
        float[] slopes = values(slope);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            int first = r * columns;
            for (int c = 0; c < columns; c++) {
                float input = inputs[first + c];
                outputs[first + c] = input > 0 ? input : slopes[c] * input;
            }
        }
    }

    @Override
    default void parametricReluAdjointOnto(
            DeviceBuffer x, DeviceBuffer slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        float[] inputs = values(x);
        float[] slopes = values(slope);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int r = 0; r < rows; r++) {
            int first = r * columns;
            for (int c = 0; c < columns; c++) {
                gradients[first + c] += (inputs[first + c] > 0 ? 1 : slopes[c]) * outer[first + c];
            }
        }
    }

    @Override
    default void parametricReluSlopeAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer slopeGradient, int rows, int columns) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(slopeGradient);
        for (int c = 0; c < columns; c++) {
            double sum = 0;
            for (int i = c; i < rows * columns; i += columns) {
                sum += (double) Math.min(0, inputs[i]) * outer[i];
            }
            gradients[c] += (float) sum;
        }
    }
}
