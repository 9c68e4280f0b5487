package org.kettenregel.kernels.cpu.vector;

import static jdk.incubator.vector.VectorOperators.LT;
import static org.kettenregel.kernels.UpdateKernels.NEGLIGIBLE;
import static org.kettenregel.kernels.UpdateKernels.NEGLIGIBLE_ROOT;
import static org.kettenregel.kernels.UpdateKernels.NEGLIGIBLE_SQUARE;

import jdk.incubator.vector.FloatVector;
import org.kettenregel.kernels.cpu.UpdateLoops;

/** The optimizer rules for some elements of a parameter, with the roundings of {@link UpdateLoops}. */
final class UpdateLanes {

    private UpdateLanes() {}

    static void momentum(float momentum, float rate, float[] gradients, float[] velocities, float[] weights, int from, int to) {
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            FloatVector velocity = kept(at(velocities, i).mul(momentum).sub(at(gradients, i).mul(rate)), NEGLIGIBLE);
            velocity.intoArray(velocities, i);
            at(weights, i).add(velocity).intoArray(weights, i);
        }
        UpdateLoops.momentum(momentum, false, rate, gradients, velocities, weights, i, to);
    }

    /** Apart from the one above, because a choice between vectors inside the loop makes objects of them. */
    static void nesterov(float momentum, float rate, float[] gradients, float[] velocities, float[] weights, int from, int to) {
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            FloatVector step = at(gradients, i).mul(rate);
            FloatVector velocity = kept(at(velocities, i).mul(momentum).sub(step), NEGLIGIBLE);
            velocity.intoArray(velocities, i);
            at(weights, i).add(velocity.mul(momentum).sub(step)).intoArray(weights, i);
        }
        UpdateLoops.momentum(momentum, true, rate, gradients, velocities, weights, i, to);
    }

    static void rmsProp(
            float decay, float epsilon, float rate, float[] gradients, float[] meanSquares, float[] weights, int from, int to) {
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            FloatVector gradient = at(gradients, i);
            FloatVector root = kept(gradient, NEGLIGIBLE_ROOT);
            FloatVector meanSquare = kept(at(meanSquares, i).mul(decay).add(root.mul(1 - decay).mul(root)), NEGLIGIBLE_SQUARE);
            meanSquare.intoArray(meanSquares, i);
            at(weights, i).sub(gradient.mul(rate).div(meanSquare.sqrt().add(epsilon))).intoArray(weights, i);
        }
        UpdateLoops.rmsProp(decay, epsilon, rate, gradients, meanSquares, weights, i, to);
    }

    static void adagrad(float epsilon, float rate, float[] gradients, float[] sums, float[] weights, int from, int to) {
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            FloatVector gradient = at(gradients, i);
            FloatVector root = kept(gradient, NEGLIGIBLE_ROOT);
            FloatVector sum = kept(at(sums, i).add(root.mul(root)), NEGLIGIBLE_SQUARE);
            sum.intoArray(sums, i);
            at(weights, i).sub(gradient.mul(rate).div(sum.sqrt().add(epsilon))).intoArray(weights, i);
        }
        UpdateLoops.adagrad(epsilon, rate, gradients, sums, weights, i, to);
    }

    static void adam(
            float first, float second, float epsilon, float stepSize, float share,
            float[] gradients, float[] moments, int secondFrom, float[] weights, int from, int to) {
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            FloatVector gradient = at(gradients, i);
            FloatVector root = kept(gradient, NEGLIGIBLE_ROOT);
            FloatVector m = kept(at(moments, i).mul(first).add(gradient.mul(1 - first)), NEGLIGIBLE);
            FloatVector v = kept(at(moments, secondFrom + i).mul(second).add(root.mul(1 - second).mul(root)), NEGLIGIBLE_SQUARE);
            m.intoArray(moments, i);
            v.intoArray(moments, secondFrom + i);
            at(weights, i).mul(share).sub(m.mul(stepSize).div(v.sqrt().add(epsilon))).intoArray(weights, i);
        }
        UpdateLoops.adam(first, second, epsilon, stepSize, share, gradients, moments, secondFrom, weights, i, to);
    }

    /** {@code out[i] = factor * x[i]}. */
    static void scale(float factor, float[] x, float[] out, int from, int to) {
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            at(x, i).mul(factor).intoArray(out, i);
        }
        for (; i < to; i++) {
            out[i] = factor * x[i];
        }
    }

    private static FloatVector at(float[] values, int index) {
        return FloatVector.fromArray(Lanes.FLOATS, values, index);
    }

    private static FloatVector kept(FloatVector numbers, float negligible) {
        return numbers.blend(0, numbers.abs().compare(LT, negligible));
    }
}
