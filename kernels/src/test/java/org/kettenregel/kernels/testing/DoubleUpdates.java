package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;
import static org.kettenregel.kernels.testing.Elements.sum;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.UpdateKernels;

/** One step of each optimizer rule, in double precision. */
interface DoubleUpdates extends UpdateKernels {

    @Override
    default void momentumUpdate(Momentum rule, float rate, DeviceBuffer gradient, DeviceBuffer velocity, DeviceBuffer weight, int count) {
        into(velocity, count, i -> rule.momentum() * at(velocity, i) - rate * at(gradient, i));
        onto(weight, count, i -> rule.nesterov()
                ? rule.momentum() * at(velocity, i) - rate * at(gradient, i)
                : at(velocity, i));
    }

    @Override
    default void rmsPropUpdate(RmsProp rule, float rate, DeviceBuffer gradient, DeviceBuffer meanSquare, DeviceBuffer weight, int count) {
        double decay = rule.decay();
        into(meanSquare, count, i -> decay * at(meanSquare, i) + (1 - decay) * at(gradient, i) * at(gradient, i));
        onto(weight, count, i -> -rate * at(gradient, i) / (Math.sqrt(at(meanSquare, i)) + rule.epsilon()));
    }

    @Override
    default void adamUpdate(Adam rule, float stepSize, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        double first = rule.firstDecay();
        double second = rule.secondDecay();
        double[] state = DoubleBuffer.values(moments);
        for (int i = 0; i < count; i++) {
            double g = at(gradient, i);
            state[i] = first * state[i] + (1 - first) * g;
            state[count + i] = second * state[count + i] + (1 - second) * g * g;
        }
        onto(weight, count, i -> -stepSize * state[i] / (Math.sqrt(state[count + i]) + rule.epsilon()));
    }

    @Override
    default void adagradUpdate(
            Adagrad rule, float rate, DeviceBuffer gradient, DeviceBuffer sumOfSquares, DeviceBuffer weight, int count) {
        onto(sumOfSquares, count, i -> at(gradient, i) * at(gradient, i));
        onto(weight, count, i -> -rate * at(gradient, i) / (Math.sqrt(at(sumOfSquares, i)) + rule.epsilon()));
    }

    @Override
    default void adamWUpdate(
            Adam rule, float stepSize, float shrinkage, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        into(weight, count, i -> (1 - (double) shrinkage) * at(weight, i));
        adamUpdate(rule, stepSize, gradient, moments, weight, count);
    }

    @Override
    default void scaleToNormInto(DeviceBuffer x, DeviceBuffer squares, int parts, float limit, DeviceBuffer out, int count) {
        double norm = Math.sqrt(sum(0, parts, i -> at(squares, i)));
        into(out, count, i -> norm <= limit ? at(x, i) : limit / norm * at(x, i));
    }
}
