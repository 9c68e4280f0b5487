package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuUpdates;
import org.kettenregel.kernels.cpu.UpdateLoops;

/** One step of each optimizer rule: all that it reads and writes passes once. */
interface VectorUpdates extends CpuUpdates {

    /**
     * Fewer elements go to the plain loops. Not only because they are as fast: a vector loop that is mostly left before its body is compiled
     * with calls in it, and makes objects of vectors ever after.
     */
    int FEW = 32;

    int COST = 300; // picoseconds for each element, from the second-level cache
    int COST_OF_ADAM = 350;
    int COST_OF_SCALING = 80;

    UpdateSweep.Loop MOMENTUM = (s, from, to) ->
            UpdateLanes.momentum(s.first, s.rate, s.gradients, s.state, s.weights, from, to);
    UpdateSweep.Loop NESTEROV = (s, from, to) ->
            UpdateLanes.nesterov(s.first, s.rate, s.gradients, s.state, s.weights, from, to);
    UpdateSweep.Loop RMS_PROP = (s, from, to) ->
            UpdateLanes.rmsProp(s.first, s.epsilon, s.rate, s.gradients, s.state, s.weights, from, to);
    UpdateSweep.Loop ADAGRAD = (s, from, to) ->
            UpdateLanes.adagrad(s.epsilon, s.rate, s.gradients, s.state, s.weights, from, to);
    UpdateSweep.Loop ADAM = (s, from, to) ->
            UpdateLanes.adam(s.first, s.second, s.epsilon, s.rate, s.share, s.gradients, s.state, s.count, s.weights, from, to);
    UpdateSweep.Loop SCALE = (s, from, to) -> UpdateLanes.scale(s.rate, s.gradients, s.weights, from, to);

    /** The optimizer step of the calling thread. */
    UpdateSweep updateSweep();

    @Override
    default void momentumUpdate(Momentum rule, float rate, DeviceBuffer gradient, DeviceBuffer velocity, DeviceBuffer weight, int count) {
        if (count < FEW) {
            CpuUpdates.super.momentumUpdate(rule, rate, gradient, velocity, weight, count);
        } else {
            updateSweep().of(values(gradient), values(velocity), values(weight))
                    .by(rate, rule.momentum(), 0, 0, 1).share(count, COST, rule.nesterov() ? NESTEROV : MOMENTUM);
        }
    }

    @Override
    default void rmsPropUpdate(RmsProp rule, float rate, DeviceBuffer gradient, DeviceBuffer meanSquare, DeviceBuffer weight, int count) {
        if (count < FEW) {
            CpuUpdates.super.rmsPropUpdate(rule, rate, gradient, meanSquare, weight, count);
        } else {
            updateSweep().of(values(gradient), values(meanSquare), values(weight))
                    .by(rate, rule.decay(), 0, rule.epsilon(), 1).share(count, COST, RMS_PROP);
        }
    }

    @Override
    default void adagradUpdate(
            Adagrad rule, float rate, DeviceBuffer gradient, DeviceBuffer sumOfSquares, DeviceBuffer weight, int count) {
        if (count < FEW) {
            CpuUpdates.super.adagradUpdate(rule, rate, gradient, sumOfSquares, weight, count);
        } else {
            updateSweep().of(values(gradient), values(sumOfSquares), values(weight))
                    .by(rate, 0, 0, rule.epsilon(), 1).share(count, COST, ADAGRAD);
        }
    }

    @Override
    default void adamWUpdate(
            Adam rule, float stepSize, float shrinkage, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count) {
        if (count < FEW) {
            CpuUpdates.super.adamWUpdate(rule, stepSize, shrinkage, gradient, moments, weight, count);
        } else {
            updateSweep().of(values(gradient), values(moments), values(weight))
                    .by(stepSize, rule.firstDecay(), rule.secondDecay(), rule.epsilon(), 1 - shrinkage).share(count, COST_OF_ADAM, ADAM);
        }
    }

    @Override
    default void scaleToNormInto(DeviceBuffer x, DeviceBuffer squares, int parts, float limit, DeviceBuffer out, int count) {
        if (count < FEW) {
            CpuUpdates.super.scaleToNormInto(x, squares, parts, limit, out, count);
        } else {
            float factor = UpdateLoops.factorToNorm(values(squares), parts, limit);
            updateSweep().of(values(x), values(squares), values(out)).by(factor, 0, 0, 0, 1).share(count, COST_OF_SCALING, SCALE);
        }
    }
}
