package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Softmax and cross-entropy of one row. Exponentials are vectors, those of the distance to the largest number of the row, and 0 below 2^-126; sums
 * and quotients of the few numbers are in double precision, as in the plain loops.
 */
final class SoftmaxRow {

    private SoftmaxRow() {}

    static void softmax(float[] x, float[] out, int from, int to) {
        exponentials(x, from, to, largest(x, from, to), out, from);
        double scale = 1 / sum(out, from, to);
        for (int i = from; i < to; i++) {
            out[i] = (float) (out[i] * scale);
        }
    }

    /** {@code sum t (logSumExp(z) - z)}. */
    static float crossEntropy(float[] logits, float[] targets, int from, int to, float[] scratch) {
        double largest = largest(logits, from, to);
        exponentials(logits, from, to, (float) largest, scratch, 0);
        double logSumExp = largest + Math.log(sum(scratch, 0, to - from));
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += targets[i] * (logSumExp - logits[i]);
        }
        return (float) sum;
    }

    /** {@code gradients += (softmax(z) * sum t - t) * outer}. */
    static void crossEntropyAdjoint(float[] logits, float[] targets, double outer, float[] gradients, int from, int to, float[] scratch) {
        exponentials(logits, from, to, largest(logits, from, to), scratch, 0);
        double scale = sum(targets, from, to) / sum(scratch, 0, to - from);
        for (int i = from; i < to; i++) {
            gradients[i] += (float) ((scratch[i - from] * scale - targets[i]) * outer);
        }
    }

    private static float largest(float[] x, int from, int to) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, x[i]);
        }
        return largest;
    }

    private static void exponentials(float[] x, int from, int to, float largest, float[] out, int at) {
        for (int i = from; i < to; i += Lanes.COUNT) {
            VectorMask<Float> inside = FLOATS.indexInRange(i, to);
            Exponential.of(FloatVector.fromArray(FLOATS, x, i, inside).sub(largest)).intoArray(out, at + i - from, inside);
        }
    }

    /** In four chains, because an addition takes four cycles. */
    private static double sum(float[] x, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i <= to - 4; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < to; i++) {
            a += x[i];
        }
        return a + b + (c + d);
    }
}
