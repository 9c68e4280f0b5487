package org.kettenregel.backend.optimizer;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.kernels.UpdateKernels;

/**
 * Adam whose weights also shrink by rate times weight decay in every step, apart from their gradient (Loshchilov and Hutter 2019); biases
 * do not.
 */
@Named(order = 4, id = "adamw")
public record AdamW(
        @Knob(min = 0.0001, max = 10, step = 0.0001) double learningRate,
        @Knob(min = 0, max = 0.999, step = 0.001) double firstDecay,
        @Knob(min = 0, max = 0.9999, step = 0.0001) double secondDecay,
        @Knob(min = 0, max = 0.5, step = 0.001) double weightDecay) implements Optimizer {

    private static final float EPSILON = 1e-7f;

    public AdamW {
        Optimizer.requireRate("AdamW", learningRate);
        Optimizer.requireDecay("AdamW", "first decay", firstDecay);
        Optimizer.requireDecay("AdamW", "second decay", secondDecay);
        Optimizer.requireDecay("AdamW", "weight decay", weightDecay);
    }

    public AdamW() {
        this(0.03, 0.9, 0.999, 0.01);
    }

    @Override
    public int stateFactor() {
        return 2;
    }

    @Override
    public Class<? extends Optimizer> memory() {
        return Adam.class;
    }

    @Override
    public Rule rule() {
        UpdateKernels.Adam constants = new UpdateKernels.Adam((float) firstDecay, (float) secondDecay, EPSILON);
        AdamStep steps = new AdamStep(firstDecay, secondDecay);
        return (kernels, call, step, rate) -> {
            double size = steps.size(rate * learningRate, step);
            float shrinkage = call.weight() ? (float) (rate * learningRate * weightDecay) : 0;
            kernels.adamWUpdate(constants, (float) size, shrinkage, call.gradient(), call.state(), call.value(), call.count());
        };
    }
}
