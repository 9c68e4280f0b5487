package org.kettenregel.backend.optimizer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.kernels.UpdateKernels;

/** Adaptive moments (Kingma and Ba 2015), with Keras' epsilon. */
@Named(order = 3, id = "adam")
public record Adam(
        @Knob(min = 0.0001, max = 10, step = 0.0001) double learningRate,
        @Knob(min = 0, max = 0.999, step = 0.001) double firstDecay,
        @Knob(min = 0, max = 0.9999, step = 0.0001) double secondDecay) implements Optimizer {

    private static final float EPSILON = 1e-7f;

    public Adam {
        Optimizer.requireRate("Adam", learningRate);
        Optimizer.requireDecay("Adam", "first decay", firstDecay);
        Optimizer.requireDecay("Adam", "second decay", secondDecay);
    }

    public Adam() {
        this(0.03);
    }

    public Adam(double learningRate) {
        this(learningRate, 0.9, 0.999);
    }

    @Override
    public int stateFactor() {
        return 2;
    }

    @Override
    public Rule rule() {
        UpdateKernels.Adam constants = new UpdateKernels.Adam((float) firstDecay, (float) secondDecay, EPSILON);
        AdamStep steps = new AdamStep(firstDecay, secondDecay);
        return (kernels, call, step, rate) -> {
            double size = steps.size(rate * learningRate, step);
            kernels.adamUpdate(constants, (float) size, call.gradient(), call.state(), call.value(), call.count());
        };
    }
}
