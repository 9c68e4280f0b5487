package org.kettenregel.backend.execute;

import java.util.List;
import org.kettenregel.backend.program.Cursor;

/**
 * Where a run stands, in the middle of a batch too: from the start of that batch the same bits come again.
 *
 * @param start   of the batch whose numbers are shown; of the one to come where none are
 * @param cursor  the place itself, in that batch or at its end
 * @param touches numbers of the batch that were changed by hand
 */
public record RunPlace(RunState start, Cursor cursor, List<Touch> touches) {

    /** More than anybody changes by hand within one batch. */
    static final int MOST_TOUCHES = 1000;

    public RunPlace {
        touches = List.copyOf(touches);
        Cursor from = start.cursor();
        boolean within = cursor.step() == from.step() && cursor.epoch() == from.epoch() && cursor.batch() == from.batch() && cursor.position() >= 0;
        boolean ended = cursor.step() - 1 == from.step() && cursor.position() == 0
                && (cursor.epoch() == from.epoch() && cursor.batch() - 1 == from.batch() || cursor.epoch() - 1 == from.epoch() && cursor.batch() == 0);
        if (from.position() != 0 || !within && !ended || touches.size() > MOST_TOUCHES) {
            throw new IllegalArgumentException("run: expected a place in or at the end of the batch that begins at %s, with at most %d changes, found %s with %d".formatted(
                    from, MOST_TOUCHES, cursor, touches.size()));
        }
    }

    /** Between two batches. */
    public static RunPlace at(RunState state) {
        return new RunPlace(state, state.cursor(), List.of());
    }

    /** Instructions of the batch that have run; -1 for more than there are. */
    int done(int length) {
        return cursor.step() > start.cursor().step() ? length : cursor.position() < length ? cursor.position() : -1;
    }
}
