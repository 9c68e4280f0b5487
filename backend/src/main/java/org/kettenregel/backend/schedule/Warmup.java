package org.kettenregel.backend.schedule;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * The learning rate rises from 0 in a straight line (Goyal et al. 2017), then stays or falls to 0 along half a cosine. In the rise a batch takes the
 * rate of its end: the first of n has 1 / n of the full one, the last all of it.
 *
 * @param cosineEpochs how long it falls after the rise; with 0 it stays
 */
@Named(order = 5, id = "warm-up")
public record Warmup(
        @Knob(min = 1, max = 100, step = 1) int warmupEpochs,
        @Knob(min = 0, max = 500, step = 1) int cosineEpochs) implements Schedule {

    public Warmup {
        Schedule.requireEpochs("warm-up", 1, warmupEpochs);
        Schedule.requireEpochs("warm-up, cosine", 0, cosineEpochs);
    }

    public Warmup() {
        this(5, 0);
    }

    @Override
    public double factor(double epoch) {
        if (epoch < warmupEpochs) {
            return epoch / warmupEpochs;
        }
        return cosineEpochs == 0 ? 1 : Schedule.halfCosine((epoch - warmupEpochs) / cosineEpochs);
    }

    @Override
    public double factor(double begin, double end) {
        return factor(begin < warmupEpochs ? Math.min(end, warmupEpochs) : begin);
    }
}
