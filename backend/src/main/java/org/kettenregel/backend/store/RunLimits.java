package org.kettenregel.backend.store;

import java.time.Duration;

/**
 * How much is kept of what runs have learned.
 *
 * @param run   bytes of one run
 * @param owner bytes of all runs of one owner, without those of deleted experiments
 * @param grace how long the bytes of a run stay that nobody needs any more, for whoever is about to read or to need them
 */
public record RunLimits(long run, long owner, Duration grace) {

    public RunLimits {
        if (run < 1 || owner < 1 || grace.isNegative()) {
            throw new IllegalArgumentException("limits of kept runs: expected positive numbers, found %d bytes, %d bytes, %s".formatted(run, owner, grace));
        }
    }

    /** What a server keeps of each browser. */
    public RunLimits() {
        this(32L << 20, 512L << 20, Duration.ofMinutes(1));
    }
}
