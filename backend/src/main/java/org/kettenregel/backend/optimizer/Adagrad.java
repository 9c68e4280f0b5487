package org.kettenregel.backend.optimizer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.kernels.UpdateKernels;

/** Gradient divided by the root of the sum of all its squares so far (Duchi, Hazan and Singer 2011), with Keras' start of that sum. */
@Named(order = 5, id = "adagrad")
public record Adagrad(@Knob(min = 0.0001, max = 10, step = 0.0001) double learningRate) implements Optimizer {

    private static final float EPSILON = 1e-7f;

    public Adagrad {
        Optimizer.requireRate("Adagrad", learningRate);
    }

    public Adagrad() {
        this(0.1);
    }

    @Override
    public int stateFactor() {
        return 1;
    }

    @Override
    public float stateStart() {
        return 0.1f;
    }

    @Override
    public Rule rule() {
        UpdateKernels.Adagrad constants = new UpdateKernels.Adagrad(EPSILON);
        return (kernels, call, step, rate) ->
                kernels.adagradUpdate(constants, (float) (rate * learningRate), call.gradient(), call.state(), call.value(), call.count());
    }
}
