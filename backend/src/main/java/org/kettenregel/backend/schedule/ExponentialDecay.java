package org.kettenregel.backend.schedule;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/** The learning rate falls steadily, to the same share of itself in every epoch. */
@Named(order = 3, id = "exponential")
public record ExponentialDecay(@Knob(min = 0.5, max = 1, step = 0.001) double remaining) implements Schedule {

    public ExponentialDecay {
        Schedule.requireRemaining("exponential decay", remaining);
    }

    public ExponentialDecay() {
        this(0.95);
    }

    @Override
    public double factor(double epoch) {
        return Math.pow(remaining, epoch);
    }
}
