package org.kettenregel.backend.schedule;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * The learning rate falls along half a cosine, slowly at both ends, and then stays (Loshchilov and Hutter 2017, without restarts).
 *
 * @param floor what is left in the end, as a share
 */
@Named(order = 4, id = "cosine")
public record CosineDecay(
        @Knob(min = 1, max = 500, step = 1) int epochs,
        @Knob(min = 0, max = 1, step = 0.01) double floor) implements Schedule {

    public CosineDecay {
        Schedule.requireEpochs("cosine decay", 1, epochs);
        if (!(floor >= 0 && floor <= 1)) {
            throw new IllegalArgumentException("cosine decay: what is left must be between 0 and 1, found " + floor);
        }
    }

    public CosineDecay() {
        this(50, 0);
    }

    @Override
    public double factor(double epoch) {
        return floor + (1 - floor) * Schedule.halfCosine(epoch / epochs);
    }
}
