package org.kettenregel.backend.session;

import java.util.function.BooleanSupplier;

/** How long a session works at a stretch: up to a moment, and no longer where somebody waits for an answer. */
final class WorkSlice {

    private final long end;
    private final BooleanSupplier awaited;

    /**
     * @param end     by {@link System#nanoTime}
     * @param awaited whether somebody waits
     */
    WorkSlice(long end, BooleanSupplier awaited) {
        this.end = end;
        this.awaited = awaited;
    }

    /** For what takes less than anybody can wait for. */
    static WorkSlice whole() {
        return new WorkSlice(Long.MAX_VALUE, () -> false); // a moment that far away never passes
    }

    /** By {@link System#nanoTime}, for work that nobody may interrupt. */
    long end() {
        return end;
    }

    boolean isLate() {
        return System.nanoTime() - end >= 0;
    }

    boolean isOver() {
        return awaited.getAsBoolean() || isLate();
    }
}
