package org.kettenregel.backend.experiment;

import org.kettenregel.backend.catalog.Knob;

/**
 * When a run ends by itself: after {@code patience} epochs without a lower validation loss, going back to the weights of the best epoch.
 *
 * @param patience  epochs without a gain that are waited for; 0 never stops
 * @param leastGain by how much the loss must fall to count as lower
 */
public record EarlyStopping(@Knob(min = 0, max = 50, step = 1) int patience, @Knob(min = 0, max = 0.1, step = 0.001) double leastGain) {

    public static final EarlyStopping NEVER = new EarlyStopping(0, 0);
    private static final int MOST_PATIENCE = 10_000;

    public EarlyStopping {
        if (patience < 0 || patience > MOST_PATIENCE) {
            throw new IllegalArgumentException("early stopping: patience must be between 0 and %d epochs, found %d".formatted(MOST_PATIENCE, patience));
        }
        if (!(leastGain >= 0 && Double.isFinite(leastGain))) {
            throw new IllegalArgumentException("early stopping: the least gain must be a number from 0 on, found " + leastGain);
        }
    }

    public boolean active() {
        return patience > 0;
    }
}
