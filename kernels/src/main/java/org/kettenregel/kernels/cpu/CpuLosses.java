package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.LossKernels;

/** Losses and their adjoints; logarithms and quotients in double precision, rounded once. */
public interface CpuLosses extends LossKernels {

    @Override
    default void huberInto(DeviceBuffer error, float delta, DeviceBuffer out, int count) {
        float[] errors = values(error);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            float size = Math.abs(errors[i]);
            outputs[i] = size <= delta ? size * size / 2 : delta * (size - delta / 2);
        }
    }

    @Override
    default void huberAdjointOnto(DeviceBuffer error, float delta, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] errors = values(error);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += Math.max(-delta, Math.min(delta, errors[i])) * outer[i];
        }
    }

    @Override
    default void binaryCrossEntropyInto(DeviceBuffer probability, DeviceBuffer target, DeviceBuffer out, int count) {
        float[] probabilities = values(probability);
        float[] targets = values(target);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            double p = clip(probabilities[i]);
            outputs[i] = (float) -(targets[i] * Math.log(p) + (1 - targets[i]) * Math.log1p(-p));
        }
    }

    @Override
    default void binaryCrossEntropyAdjointOnto(
            DeviceBuffer probability, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] probabilities = values(probability);
        float[] targets = values(target);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            double p = probabilities[i];
            if (!isClipped(p)) {
                gradients[i] += (float) ((p - targets[i]) / (p * (1 - p)) * outer[i]);
            }
        }
    }

    @Override
    default void binaryCrossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int count) {
        float[] logits = values(logit);
        float[] targets = values(target);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            double z = logits[i];
            outputs[i] = (float) (Math.max(z, 0) - z * targets[i] + Math.log1p(Math.exp(-Math.abs(z))));
        }
    }

    @Override
    default void binaryCrossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] logits = values(logit);
        float[] targets = values(target);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += (float) ((CpuActivations.sigmoid(logits[i]) - targets[i]) * outer[i]);
        }
    }

    @Override
    default void crossEntropyInto(DeviceBuffer probability, DeviceBuffer target, DeviceBuffer out, int rows, int columns) {
        float[] probabilities = values(probability);
        float[] targets = values(target);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            for (int i = r * columns; i < (r + 1) * columns; i++) {
                sum -= targets[i] * Math.log(clip(probabilities[i]));
            }
            outputs[r] = (float) sum;
        }
    }

    @Override
    default void crossEntropyAdjointOnto(
            DeviceBuffer probability, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        float[] probabilities = values(probability);
        float[] targets = values(target);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < rows * columns; i++) {
            double p = probabilities[i];
            if (!isClipped(p)) {
                gradients[i] -= (float) (targets[i] / p * outer[i / columns]);
            }
        }
    }

    @Override
    default void crossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int rows, int columns) {
        float[] logits = values(logit);
        float[] targets = values(target);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            int from = r * columns;
            double logSumExp = logSumExp(logits, from, from + columns);
            double sum = 0;
            for (int i = from; i < from + columns; i++) {
                sum += targets[i] * (logSumExp - logits[i]);
            }
            outputs[r] = (float) sum;
        }
    }

    @Override
    default void crossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        float[] logits = values(logit);
        float[] targets = values(target);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int r = 0; r < rows; r++) {
            int from = r * columns;
            double logSumExp = logSumExp(logits, from, from + columns);
            double mass = 0;
            for (int i = from; i < from + columns; i++) {
                mass += targets[i];
            }
            for (int i = from; i < from + columns; i++) {
                gradients[i] += (float) ((Math.exp(logits[i] - logSumExp) * mass - targets[i]) * outer[r]);
            }
        }
    }

    /** Not so for NaN, which must reach the gradient. */
    private static boolean isClipped(double p) {
        return p < SMALLEST_PROBABILITY || p > 1 - (double) SMALLEST_PROBABILITY;
    }

    private static double clip(double p) {
        return Math.max(SMALLEST_PROBABILITY, Math.min(1 - (double) SMALLEST_PROBABILITY, p));
    }

    private static double logSumExp(float[] x, int from, int to) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, x[i]);
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.exp(x[i] - largest);
        }
        return largest + Math.log(sum);
    }
}
