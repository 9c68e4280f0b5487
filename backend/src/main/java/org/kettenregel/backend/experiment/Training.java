package org.kettenregel.backend.experiment;

import org.kettenregel.backend.optimizer.Clipping;
import org.kettenregel.backend.optimizer.NoClipping;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.schedule.ConstantRate;
import org.kettenregel.backend.schedule.Schedule;

/**
 * How a network learns from its data; a run goes on when it changes.
 *
 * @param batchSize samples per training step; 1 for one after the other, as many as there are for gradient descent on all
 * @param shuffle   whether each epoch visits the samples in a new order
 * @param schedule  how the optimizer's learning rate changes with the epochs
 */
public record Training(
        int batchSize,
        boolean shuffle,
        Optimizer optimizer,
        Schedule schedule,
        Clipping clipping,
        Regularization regularization,
        EarlyStopping stopping) {

    /** All samples of the largest data set that can be loaded. */
    public static final int LARGEST_BATCH = 100_000;

    public Training {
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw new IllegalArgumentException("batch size: expected 1 to %d, found %d".formatted(LARGEST_BATCH, batchSize));
        }
    }

    /** What is not said in a document. */
    public Training() {
        this(32, true, new Sgd());
    }

    /** With a constant rate and nothing else. */
    public Training(int batchSize, boolean shuffle, Optimizer optimizer) {
        this(batchSize, shuffle, optimizer, new ConstantRate(), new NoClipping(), Regularization.NONE, EarlyStopping.NEVER);
    }

    public Training withBatchSize(int size) {
        return new Training(size, shuffle, optimizer, schedule, clipping, regularization, stopping);
    }

    public Training withShuffle(boolean shuffled) {
        return new Training(batchSize, shuffled, optimizer, schedule, clipping, regularization, stopping);
    }

    public Training withOptimizer(Optimizer other) {
        return new Training(batchSize, shuffle, other, schedule, clipping, regularization, stopping);
    }

    public Training withSchedule(Schedule other) {
        return new Training(batchSize, shuffle, optimizer, other, clipping, regularization, stopping);
    }

    public Training withClipping(Clipping other) {
        return new Training(batchSize, shuffle, optimizer, schedule, other, regularization, stopping);
    }

    public Training withRegularization(Regularization other) {
        return new Training(batchSize, shuffle, optimizer, schedule, clipping, other, stopping);
    }

    public Training withStopping(EarlyStopping other) {
        return new Training(batchSize, shuffle, optimizer, schedule, clipping, regularization, other);
    }
}
