package org.kettenregel.backend.optimizer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.kernels.UpdateKernels;

/** Gradient divided by the root of its running mean square (Hinton 2012), with Keras' defaults. */
@Named(order = 2, id = "rmsprop")
public record RmsProp(
        @Knob(min = 0.0001, max = 10, step = 0.0001) double learningRate,
        @Knob(min = 0, max = 0.999, step = 0.001) double decay) implements Optimizer {

    private static final float EPSILON = 1e-7f;

    public RmsProp {
        Optimizer.requireRate("RMSprop", learningRate);
        Optimizer.requireDecay("RMSprop", "decay", decay);
    }

    public RmsProp() {
        this(0.001, 0.9);
    }

    @Override
    public int stateFactor() {
        return 1;
    }

    @Override
    public Rule rule() {
        UpdateKernels.RmsProp constants = new UpdateKernels.RmsProp((float) decay, EPSILON);
        return (kernels, call, step, rate) ->
                kernels.rmsPropUpdate(constants, (float) (rate * learningRate), call.gradient(), call.state(), call.value(), call.count());
    }
}
