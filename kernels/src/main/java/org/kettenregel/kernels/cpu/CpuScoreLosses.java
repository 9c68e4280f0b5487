package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.LossKernels;

/** Losses of scores, whose sign tells the class, and their adjoints. */
public interface CpuScoreLosses extends LossKernels {

    @Override
    default void hingeInto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer out, int count) {
        float[] scores = values(score);
        float[] targets = values(target);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = Math.max(0, 1 - targets[i] * scores[i]);
        }
    }

    @Override
    default void hingeAdjointOnto(
            DeviceBuffer score, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] scores = values(score);
        float[] targets = values(target);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += targets[i] * scores[i] < 1 ? -targets[i] * outer[i] : 0;
        }
    }

    @Override
    default void perceptronInto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer out, int count) {
        float[] scores = values(score);
        float[] targets = values(target);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = (step(scores[i]) - targets[i]) * scores[i];
        }
    }

    @Override
    default void perceptronAdjointOnto(
            DeviceBuffer score, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] scores = values(score);
        float[] targets = values(target);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += (step(scores[i]) - targets[i]) * outer[i];
        }
    }

    @Override
    default void signedPerceptronInto(DeviceBuffer score, DeviceBuffer target, float negative, DeviceBuffer out, int count) {
        float[] scores = values(score);
        float[] targets = values(target);
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = targets[i] * scores[i] > 0 ? 0 : -moved(targets[i], negative) * scores[i];
        }
    }

    @Override
    default void signedPerceptronAdjointOnto(
            DeviceBuffer score, DeviceBuffer target, float negative, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] scores = values(score);
        float[] targets = values(target);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int i = 0; i < count; i++) {
            gradients[i] += targets[i] * scores[i] > 0 ? 0 : -moved(targets[i], negative) * outer[i];
        }
    }

    private static float step(float score) {
        return score >= 0 ? 1 : 0;
    }

    private static float moved(float target, float negative) {
        return target > 0 ? target : negative * target;
    }
}
