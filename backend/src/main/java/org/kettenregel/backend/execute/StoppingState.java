package org.kettenregel.backend.execute;

import java.util.Optional;

/**
 * What a {@link StoppingWatch} has seen.
 *
 * @param best      the lowest loss, infinite before the first epoch
 * @param bestEpoch its epoch, as people count; 0 before the first
 * @param waited    epochs since without a gain
 * @param kept      the parameters of the best epoch
 */
public record StoppingState(double best, int bestEpoch, int waited, Optional<ParameterCopies> kept) {

    static final StoppingState START = new StoppingState(Double.POSITIVE_INFINITY, 0, 0, Optional.empty());

    public StoppingState {
        if (bestEpoch < 0 || waited < 0) {
            throw new IllegalArgumentException("early stopping: epochs count from 0, found %d and %d".formatted(bestEpoch, waited));
        }
    }
}
