package org.kettenregel.backend.schedule;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/** The learning rate falls to a share of itself at once, every so many epochs. */
@Named(order = 2, id = "step-decay")
public record StepDecay(
        @Knob(min = 1, max = 100, step = 1) int everyEpochs,
        @Knob(min = 0.01, max = 1, step = 0.01) double remaining) implements Schedule {

    public StepDecay {
        Schedule.requireEpochs("step decay", 1, everyEpochs);
        Schedule.requireRemaining("step decay", remaining);
    }

    public StepDecay() {
        this(10, 0.5);
    }

    @Override
    public double factor(double epoch) {
        return Math.pow(remaining, Math.floor(epoch / everyEpochs));
    }
}
