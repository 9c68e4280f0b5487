package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.FunctionKernels;

/** Quotients, powers and the functions of school, one element after another. */
public interface CpuFunctions extends FunctionKernels {

    /** Which share of the gradient the first of two numbers receives where the larger one was taken. */
    private static float share(float a, float b) {
        return a > b ? 1 : a == b ? 0.5f : 0;
    }

    @Override
    default void divideInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] = left[i] / right[i];
        }
    }

    @Override
    default void divideOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] += left[i] / right[i];
        }
    }

    @Override
    default void divisorAdjointOnto(DeviceBuffer y, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer bGradient, int count) {
        float[] outputs = values(y);
        float[] right = values(b);
        float[] outer = values(outGradient);
        float[] gradients = values(bGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] -= outputs[i] / right[i] * outer[i];
        }
    }

    @Override
    default void exponentialInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] = (float) Math.exp(inputs[i]);
        }
    }

    @Override
    default void logarithmInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] = (float) Math.log(inputs[i]);
        }
    }

    @Override
    default void powerInto(DeviceBuffer x, float exponent, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] = (float) Math.pow(inputs[i], exponent);
        }
    }

    @Override
    default void powerAdjointOnto(DeviceBuffer x, float exponent, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += (float) (exponent * Math.pow(inputs[i], exponent - 1.0)) * outer[i];
        }
    }

    @Override
    default void sineInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] = (float) Math.sin(inputs[i]);
        }
    }

    @Override
    default void sineAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += (float) Math.cos(inputs[i]) * outer[i];
        }
    }

    @Override
    default void cosineInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] = (float) Math.cos(inputs[i]);
        }
    }

    @Override
    default void cosineAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] -= (float) Math.sin(inputs[i]) * outer[i];
        }
    }

    @Override
    default void maximumInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] = Math.max(left[i], right[i]);
        }
    }

    @Override
    default void maximumAdjointOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer aGradient, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] outer = values(outGradient);
        float[] gradients = values(aGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += share(left[i], right[i]) * outer[i];
        }
    }

    @Override
    default void minimumInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] results = values(out);
        for (int i = 0; i < count; i++) {
            results[i] = Math.min(left[i], right[i]);
        }
    }

    @Override
    default void minimumAdjointOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer aGradient, int count) {
        float[] left = values(a);
        float[] right = values(b);
        float[] outer = values(outGradient);
        float[] gradients = values(aGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += share(right[i], left[i]) * outer[i];
        }
    }
}
