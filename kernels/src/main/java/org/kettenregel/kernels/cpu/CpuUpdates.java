package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.UpdateKernels;

/** One step of each optimizer rule. */
public interface CpuUpdates extends UpdateKernels {

    @Override
    default void momentumUpdate(Momentum rule, float rate, DeviceBuffer gradient, DeviceBuffer velocity, DeviceBuffer weight, int count) {
        float[] gradients = values(gradient);
        float[] velocities = values(velocity);
        float[] weights = values(weight);
        float momentum = rule.momentum();
        boolean nesterov = rule.nesterov();
        for (int i = 0; i < count; i++) {
            float step = rate * gradients[i];
            float velocityNow = momentum * velocities[i] - step;
            velocities[i] = velocityNow;
            weights[i] += nesterov ? momentum * velocityNow - step : velocityNow;
        }
    }

    @Override
    default void rmsPropUpdate(RmsProp rule, float rate, DeviceBuffer gradient, DeviceBuffer meanSquare, DeviceBuffer weight, int count) {
        float[] gradients = values(gradient);
        float[] meanSquares = values(meanSquare);
        float[] weights = values(weight);
        float decay = rule.decay();
        float epsilon = rule.epsilon();
        for (int i = 0; i < count; i++) {
            float meanSquareNow = decay * meanSquares[i] + (1 - decay) * gradients[i] * gradients[i];
            meanSquares[i] = meanSquareNow;
            weights[i] -= rate * gradients[i] / ((float) Math.sqrt(meanSquareNow) + epsilon);
        }
    }

    @Override
    default void adamUpdate(Adam rule, float stepSize, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        float[] gradients = values(gradient);
        float[] state = values(moments);
        float[] weights = values(weight);
        float first = rule.firstDecay();
        float second = rule.secondDecay();
        float epsilon = rule.epsilon();
        for (int i = 0; i < count; i++) {
            float m = first * state[i] + (1 - first) * gradients[i];
            float v = second * state[count + i] + (1 - second) * gradients[i] * gradients[i];
            state[i] = m;
            state[count + i] = v;
            weights[i] -= stepSize * m / ((float) Math.sqrt(v) + epsilon);
        }
    }

    @Override
    default void adagradUpdate(
            Adagrad rule, float rate, DeviceBuffer gradient, DeviceBuffer sumOfSquares, DeviceBuffer weight, int count) {
        float[] gradients = values(gradient);
        float[] sums = values(sumOfSquares);
        float[] weights = values(weight);
        float epsilon = rule.epsilon();
        for (int i = 0; i < count; i++) {
            float sumNow = sums[i] + gradients[i] * gradients[i];
            sums[i] = sumNow;
            weights[i] -= rate * gradients[i] / ((float) Math.sqrt(sumNow) + epsilon);
        }
    }

    @Override
    default void adamWUpdate(
            Adam rule, float stepSize, float shrinkage, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        float[] gradients = values(gradient);
        float[] state = values(moments);
        float[] weights = values(weight);
        float first = rule.firstDecay();
        float second = rule.secondDecay();
        float epsilon = rule.epsilon();
        for (int i = 0; i < count; i++) {
            float m = first * state[i] + (1 - first) * gradients[i];
            float v = second * state[count + i] + (1 - second) * gradients[i] * gradients[i];
            state[i] = m;
            state[count + i] = v;
            weights[i] = (1 - shrinkage) * weights[i] - stepSize * m / ((float) Math.sqrt(v) + epsilon);
        }
    }

    @Override
    default void scaleToNormInto(DeviceBuffer x, DeviceBuffer squares, int parts, float limit, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] sums = values(squares);
        float[] outputs = values(out);
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            sum += sums[i];
        }
        float factor = (float) Math.min(1, limit / Math.sqrt(sum));
        for (int i = 0; i < count; i++) {
            outputs[i] = factor * inputs[i];
        }
    }
}
