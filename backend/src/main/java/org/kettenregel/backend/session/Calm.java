package org.kettenregel.backend.session;

import java.util.function.LongSupplier;

/** Lets something happen no more often than people can follow. */
final class Calm {

    private final long pause; // nanoseconds
    private final LongSupplier clock; // nanoseconds
    private long last;

    Calm(long pause, LongSupplier clock) {
        this.pause = pause;
        this.clock = clock;
        this.last = clock.getAsLong() - pause;
    }

    /** Whether the pause since the last time is over; if so, this is the last time now. */
    boolean due() {
        long now = clock.getAsLong();
        if (now - last < pause) {
            return false;
        }
        last = now;
        return true;
    }
}
