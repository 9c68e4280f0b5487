package org.kettenregel.backend.execute;

import org.kettenregel.backend.dataset.Batches;
import org.kettenregel.backend.program.Cursor;

/**
 * All that a run depends on between two batches; with counter-based randomness the rest follows from it, bit for bit. Kept in memory it is the way
 * back, written to a file the way on.
 *
 * @param samplesPerEpoch how many samples an epoch goes through
 * @param lossSum         over the samples of the current epoch so far, as {@code metricSum} and {@code samples} are
 */
public record RunState(
        Cursor cursor,
        int samplesPerEpoch,
        ParameterCopies parameters,
        double lossSum,
        double metricSum,
        int samples,
        TrainingRun.EpochResult lastEpoch) {

    static int samplesPerEpoch(Batches batches) {
        int last = batches.batchesPerEpoch() - 1;
        return last * batches.sizeOf(0) + batches.sizeOf(last);
    }

    /** Refuses a place that these batches do not lead to. */
    void requireFit(Batches batches) {
        if (samplesPerEpoch != samplesPerEpoch(batches)) {
            throw new NotResumable("other data", "%d samples per epoch".formatted(samplesPerEpoch(batches)), String.valueOf(samplesPerEpoch));
        }
        boolean reached = cursor.epoch() >= 0 && cursor.batch() >= 0 && cursor.batch() < batches.batchesPerEpoch()
                && cursor.position() == 0 && cursor.step() >= 0 && samples == cursor.batch() * batches.sizeOf(0);
        if (!reached) {
            throw new NotResumable("other batches", "a place between batches of %d samples".formatted(batches.sizeOf(0)),
                    "%d samples before batch %d of epoch %d".formatted(samples, cursor.batch(), cursor.epoch()));
        }
    }
}
