package org.kettenregel.backend.optimizer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.kernels.UpdateKernels;

/** Gradient descent on a batch: v = momentum v - rate g, w += v, or w += momentum v - rate g with Nesterov's look ahead. */
@Named(order = 1, id = "sgd")
public record Sgd(
        @Knob(min = 0.0001, max = 10, step = 0.0001) double learningRate,
        @Knob(min = 0, max = 0.99, step = 0.01) double momentum,
        @Knob boolean nesterov) implements Optimizer {

    public Sgd {
        Optimizer.requireRate("SGD", learningRate);
        Optimizer.requireDecay("SGD", "momentum", momentum);
    }

    public Sgd() {
        this(0.1, 0);
    }

    public Sgd(double learningRate, double momentum) {
        this(learningRate, momentum, false);
    }

    @Override
    public int stateFactor() {
        return 1;
    }

    @Override
    public Rule rule() {
        UpdateKernels.Momentum constants = new UpdateKernels.Momentum((float) momentum, nesterov);
        return (kernels, call, step, rate) ->
                kernels.momentumUpdate(constants, (float) (rate * learningRate), call.gradient(), call.state(), call.value(), call.count());
    }
}
