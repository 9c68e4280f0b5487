package org.kettenregel.backend.session;

import java.util.function.LongSupplier;

/**
 * How fast a network trains, so that small ones, which could run through thousands of epochs in a second, can be watched. Counts the batches
 * that are due; what could not be done in time is not made up for.
 */
final class Metronome {

    private static final long SECOND = 1_000_000_000L;

    /** A slice may come this much late before batches are left out. */
    private static final long LONGEST_DELAY = SECOND / 4;

    /** A rest shorter than this is not worth a slice of its own. */
    private static final long SHORTEST_REST = 4_000_000L;

    private final LongSupplier clock; // nanoseconds
    private int epochsPerSecond;
    private double due;
    private long counted;

    Metronome(LongSupplier clock) {
        this.clock = clock;
    }

    /** @param epochsPerSecond 0 for as fast as it goes */
    void set(int epochsPerSecond) {
        this.epochsPerSecond = epochsPerSecond;
        begin();
    }

    /** Training begins now; the first batch is due at once. */
    void begin() {
        due = 1;
        counted = clock.getAsLong();
    }

    /** Whether another batch is due; if so it counts as done. */
    boolean take(int batchesPerEpoch) {
        if (epochsPerSecond == 0) {
            return true;
        }
        long now = clock.getAsLong();
        due += Math.min(now - counted, LONGEST_DELAY) * perNano(batchesPerEpoch);
        counted = now;
        if (due < 1) {
            return false;
        }
        due--;
        return true;
    }

    /** Nanoseconds until the next batch is due; 0 when there is no pace to keep. */
    long rest(int batchesPerEpoch) {
        return epochsPerSecond == 0 || due >= 1 ? 0 : Math.max(SHORTEST_REST, (long) ((1 - due) / perNano(batchesPerEpoch)));
    }

    private double perNano(int batchesPerEpoch) {
        return (double) epochsPerSecond * batchesPerEpoch / SECOND;
    }
}
