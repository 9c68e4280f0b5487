package org.kettenregel.backend.session;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.record.WholeRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over the whole run to whoever keeps it: when it is asked for, and by a standing order whenever it has become another one. */
final class Handover {

    /** What tells whether a run has become another one. */
    private record Mark(LiveExperiment run, Cursor cursor, boolean unjudged, int changes) {}

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    private final OpenExperiment open;
    private final Scorekeeper keeper;
    private final LongSupplier clock; // nanoseconds
    private Command.@Nullable Keep order;
    private boolean awaiting; // whether the experiment that it is about is yet to be opened
    private @Nullable Mark last; // handed over, or known to whoever keeps it
    private boolean known; // whether whoever keeps it has one of this order
    private long lastTime;
    private int changes;

    Handover(OpenExperiment open, Scorekeeper keeper, LongSupplier clock) {
        this.open = open;
        this.keeper = keeper;
        this.clock = clock;
    }

    /** Numbers have changed where the run stands. */
    void changed() {
        changes++;
    }

    /** An experiment has been opened. */
    void opened() {
        awaiting = false;
    }

    /** The run has just come from whoever keeps it. */
    void resumed() {
        opened();
        last = mark();
        known = true;
    }

    /** Where the run stands now, one that waits too. */
    private Optional<WholeRun> run() {
        LiveExperiment run = open.ran();
        return run == null ? Optional.empty() : Optional.of(run.succession().whole(keeper.epochOpen(), keeper.history()));
    }

    /** The order before is carried out a last time. */
    void begin(Command.Keep next) {
        end();
        order = next;
        awaiting = next.next();
        lastTime = clock.getAsLong();
    }

    void end() {
        atOnce();
        order = null;
        last = null;
        known = false;
    }

    /** Nanoseconds until the run is to be handed over; 0 where there is nothing to hand over. */
    long rest() {
        return order == null || !isPending() ? 0 : Math.max(1, lastTime + order.every().toNanos() - clock.getAsLong());
    }

    /** Hands over what has been waiting for long enough. */
    void whenDue() {
        if (order != null && clock.getAsLong() - lastTime >= order.every().toNanos()) {
            atOnce();
        }
    }

    /** Hands over what has not been, however short a time ago that was. */
    void atOnce() {
        if (order == null || !isPending()) {
            return;
        }
        last = mark();
        lastTime = clock.getAsLong();
        known = true;
        Consumer<WholeRun> taken = order.taken();
        give(() -> run().ifPresent(taken));
    }

    void asked(Command.HandOver asked) {
        give(() -> asked.taken().accept(run()));
    }

    /** Whoever keeps runs must not stop the training. */
    private static void give(Runnable handing) {
        try {
            handing.run();
        } catch (RuntimeException thrown) {
            LOG.error("A run could not be handed over", thrown);
        }
    }

    private boolean isPending() {
        Mark now = mark();
        return !awaiting && now != null && !now.equals(last) && (known || !now.run().succession().isAsSeeded() || now.cursor().position() > 0);
    }

    private @Nullable Mark mark() {
        LiveExperiment run = open.ran();
        return run == null ? null : new Mark(run, run.run().cursor(), keeper.epochOpen(), changes);
    }
}
