package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.UpdateKernels.NEGLIGIBLE;
import static org.kettenregel.kernels.UpdateKernels.NEGLIGIBLE_ROOT;
import static org.kettenregel.kernels.UpdateKernels.NEGLIGIBLE_SQUARE;

/** The optimizer rules for some elements of a parameter, one after the other; faster kernels finish with them where their lanes do not fit. */
public final class UpdateLoops {

    private UpdateLoops() {}

    public static void momentum(
            float momentum, boolean nesterov, float rate, float[] gradients, float[] velocities, float[] weights, int from, int to) {
        for (int i = from; i < to; i++) {
            float step = rate * gradients[i];
            float velocity = kept(momentum * velocities[i] - step, NEGLIGIBLE);
            velocities[i] = velocity;
            weights[i] += nesterov ? momentum * velocity - step : velocity;
        }
    }

    public static void rmsProp(
            float decay, float epsilon, float rate, float[] gradients, float[] meanSquares, float[] weights, int from, int to) {
        for (int i = from; i < to; i++) {
            float root = kept(gradients[i], NEGLIGIBLE_ROOT);
            float meanSquare = kept(decay * meanSquares[i] + (1 - decay) * root * root, NEGLIGIBLE_SQUARE);
            meanSquares[i] = meanSquare;
            weights[i] -= rate * gradients[i] / ((float) Math.sqrt(meanSquare) + epsilon);
        }
    }

    public static void adagrad(float epsilon, float rate, float[] gradients, float[] sums, float[] weights, int from, int to) {
        for (int i = from; i < to; i++) {
            float root = kept(gradients[i], NEGLIGIBLE_ROOT);
            float sum = kept(sums[i] + root * root, NEGLIGIBLE_SQUARE);
            sums[i] = sum;
            weights[i] -= rate * gradients[i] / ((float) Math.sqrt(sum) + epsilon);
        }
    }

    /**
     * Adam, and AdamW where {@code share} is less than 1.
     *
     * @param share      what each weight is multiplied by before its step
     * @param secondFrom where in {@code moments} the second moments begin
     */
    public static void adam(
            float first, float second, float epsilon, float stepSize, float share,
            float[] gradients, float[] moments, int secondFrom, float[] weights, int from, int to) {
        for (int i = from; i < to; i++) {
            float root = kept(gradients[i], NEGLIGIBLE_ROOT);
            float m = kept(first * moments[i] + (1 - first) * gradients[i], NEGLIGIBLE);
            float v = kept(second * moments[secondFrom + i] + (1 - second) * root * root, NEGLIGIBLE_SQUARE);
            moments[i] = m;
            moments[secondFrom + i] = v;
            weights[i] = share * weights[i] - stepSize * m / ((float) Math.sqrt(v) + epsilon);
        }
    }

    /** What brings numbers to a norm of at most {@code limit}, from the sums of the squares of their parts. */
    public static float factorToNorm(float[] squares, int parts, float limit) {
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            sum += squares[i];
        }
        return (float) Math.min(1, limit / Math.sqrt(sum));
    }

    /** Zero where the number is smaller; what is not a number stays so. */
    private static float kept(float number, float negligible) {
        return Math.abs(number) < negligible ? 0 : number;
    }
}
