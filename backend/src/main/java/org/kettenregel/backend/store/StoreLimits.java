package org.kettenregel.backend.store;

import java.time.Duration;

/**
 * How much the store keeps.
 *
 * @param experiments of one owner, deleted ones included
 * @param revisions   of one experiment; beyond them the oldest go
 * @param trash       how long what was deleted can be restored
 */
public record StoreLimits(int experiments, int revisions, Duration trash) {

    public StoreLimits {
        if (experiments < 1 || revisions < 1 || trash.isNegative()) {
            throw new IllegalArgumentException("limits of the store: expected positive numbers, found %d experiments, %d revisions, %s in the trash".formatted(experiments, revisions, trash));
        }
    }

    /** What a server keeps of each browser. */
    public StoreLimits() {
        this(500, 200, Duration.ofDays(30));
    }
}
