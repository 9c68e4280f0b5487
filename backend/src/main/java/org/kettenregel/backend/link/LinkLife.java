package org.kettenregel.backend.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a link leads somewhere, unless it is revoked before. */
public enum LinkLife {
    FOREVER(Optional.empty(), false),
    DAY(Optional.of(Duration.ofDays(1)), false),
    MONTH(Optional.of(Duration.ofDays(30)), false),
    /** From the last time that somebody came by it. */
    IDLE_YEAR(Optional.of(Duration.ofDays(365)), true);

    private final Optional<Duration> length;
    private final boolean renewed;

    LinkLife(Optional<Duration> length, boolean renewed) {
        this.length = length;
        this.renewed = renewed;
    }

    Optional<Instant> end(Instant created) {
        return length.map(created::plus);
    }

    /** @param end as it was before somebody came */
    Optional<Instant> endAfterUse(Optional<Instant> end, Instant used) {
        return renewed ? end(used) : end;
    }
}
