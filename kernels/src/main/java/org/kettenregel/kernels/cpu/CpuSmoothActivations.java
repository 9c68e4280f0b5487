package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.ActivationKernels;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.NormalDistribution;

/** Rectifiers with a bend instead of a kink, and their adjoints; computed in double precision, rounded once. */
public interface CpuSmoothActivations extends ActivationKernels {

    @Override
    default void eluInto(DeviceBuffer x, float alpha, float scale, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            double input = inputs[i];
            outputs[i] = (float) (scale * (input > 0 ? input : alpha * Math.expm1(input)));
        }
    }

    @Override
    default void eluAdjointOnto(DeviceBuffer x, float alpha, float scale, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            double input = inputs[i];
            gradients[i] += (float) (scale * (input > 0 ? 1 : alpha * Math.exp(input)) * outer[i]);
        }
    }

    @Override
    default void softplusInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = (float) softplus(inputs[i]);
        }
    }

    @Override
    default void softplusAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += (float) (CpuActivations.sigmoid(inputs[i]) * outer[i]);
        }
    }

    @Override
    default void geluInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            double input = inputs[i];
            outputs[i] = (float) (input * NormalDistribution.cumulative(input));
        }
    }

    @Override
    default void geluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            double input = inputs[i];
            gradients[i] += (float) ((NormalDistribution.cumulative(input) + input * NormalDistribution.density(input)) * outer[i]);
        }
    }

    @Override
    default void swishInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            double input = inputs[i];
            outputs[i] = (float) (input * CpuActivations.sigmoid(input));
        }
    }

    @Override
    default void swishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            double input = inputs[i];
            double sigmoid = CpuActivations.sigmoid(input);
            gradients[i] += (float) (sigmoid * (1 + input * (1 - sigmoid)) * outer[i]);
        }
    }

    @Override
    default void mishInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            double input = inputs[i];
            outputs[i] = (float) (input * Math.tanh(softplus(input)));
        }
    }

    @Override
    default void mishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            double input = inputs[i];
            double gate = Math.tanh(softplus(input));
            gradients[i] += (float) ((gate + input * CpuActivations.sigmoid(input) * (1 - gate * gate)) * outer[i]);
        }
    }

    /** Takes the exponential of negative numbers only, which cannot overflow. */
    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
