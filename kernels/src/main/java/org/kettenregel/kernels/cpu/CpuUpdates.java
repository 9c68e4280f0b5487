package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.UpdateKernels;

/** One step of each optimizer rule. */
public interface CpuUpdates extends UpdateKernels {

    @Override
    default void momentumUpdate(Momentum rule, float rate, DeviceBuffer gradient, DeviceBuffer velocity, DeviceBuffer weight, int count) {
        UpdateLoops.momentum(rule.momentum(), rule.nesterov(), rate, values(gradient), values(velocity), values(weight), 0, count);
    }

    @Override
    default void rmsPropUpdate(RmsProp rule, float rate, DeviceBuffer gradient, DeviceBuffer meanSquare, DeviceBuffer weight, int count) {
        UpdateLoops.rmsProp(rule.decay(), rule.epsilon(), rate, values(gradient), values(meanSquare), values(weight), 0, count);
    }

    @Override
    default void adamUpdate(Adam rule, float stepSize, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        adamWUpdate(rule, stepSize, 0, gradient, moments, weight, count); // a weight times 1 keeps its bits
    }

    @Override
    default void adagradUpdate(
            Adagrad rule, float rate, DeviceBuffer gradient, DeviceBuffer sumOfSquares, DeviceBuffer weight, int count) {
        UpdateLoops.adagrad(rule.epsilon(), rate, values(gradient), values(sumOfSquares), values(weight), 0, count);
    }

    @Override
    default void adamWUpdate(
            Adam rule, float stepSize, float shrinkage, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        UpdateLoops.adam(
                rule.firstDecay(), rule.secondDecay(), rule.epsilon(), stepSize, 1 - shrinkage,
                values(gradient), values(moments), count, values(weight), 0, count);
    }

    @Override
    default void scaleToNormInto(DeviceBuffer x, DeviceBuffer squares, int parts, float limit, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        float factor = UpdateLoops.factorToNorm(values(squares), parts, limit);
        for (int i = 0; i < count; i++) {
            outputs[i] = factor * inputs[i];
        }
    }
}
