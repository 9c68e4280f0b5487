package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import java.util.Arrays;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ElementwiseKernels;

/** Arithmetic element by element. */
public interface CpuElementwise extends ElementwiseKernels {

    @Override
    default void fillInto(float value, DeviceBuffer out, int count) {
        float[] outputs = values(out);
        Arrays.fill(outputs, 0, count, value);
    }

    @Override
    default void copyInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        System.arraycopy(inputs, 0, outputs, 0, count);
    }

    @Override
    default void scaleOnto(float factor, DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] += factor * inputs[i];
        }
    }

    @Override
    default void scaleInto(float factor, DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = factor * inputs[i];
        }
    }

    @Override
    default void addInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = left[i] + right[i];
        }
    }

    @Override
    default void subtractInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = left[i] - right[i];
        }
    }

    @Override
    default void multiplyInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = left[i] * right[i];
        }
    }

    @Override
    default void multiplyOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] += left[i] * right[i];
        }
    }

    @Override
    default void squareInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = inputs[i] * inputs[i];
        }
    }

    @Override
    default void squareAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += 2 * inputs[i] * outer[i];
        }
    }

    @Override
    default void squareAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] = 2 * inputs[i] * outer[i];
        }
    }

    @Override
    default void absInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = Math.abs(inputs[i]);
        }
    }

    @Override
    default void absAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += Math.signum(inputs[i]) * outer[i];
        }
    }

    @Override
    default void clampInto(DeviceBuffer x, float low, float high, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = Math.min(Math.max(inputs[i], low), high);
        }
    }
}
