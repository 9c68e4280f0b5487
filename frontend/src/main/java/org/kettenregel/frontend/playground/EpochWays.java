package org.kettenregel.frontend.playground;

import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.session.Origins;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.data.ChartRun;

/** How far back a run can go to see the batch again with which an epoch ended. */
final class EpochWays {

    private EpochWays() {}

    /** The first epoch whose last batch is remembered; while a network trains nothing is. */
    static int earliest(SessionSnapshot snapshot) {
        return snapshot.training() ? Integer.MAX_VALUE : snapshot.origins().earliest().map(start -> earliest(start, snapshot.batches())).orElse(Integer.MAX_VALUE);
    }

    /** The batch with this start, or a later one, ends an epoch; epochs are counted from 1 as they end. */
    private static int earliest(Cursor start, int batches) {
        return start.epoch() + Math.ceilDiv(start.batch() + 1, batches);
    }

    /** How many ends of epochs lie between the end of this one and where the run stands. */
    static int endsSince(SessionSnapshot snapshot, int epoch) {
        return snapshot.cursor().epoch() - epoch + (isAtEnd(snapshot) ? 0 : 1);
    }

    private static boolean isAtEnd(SessionSnapshot snapshot) {
        return snapshot.cursor().batch() == 0 && snapshot.cursor().position() == 0;
    }

    static ChartRun chart(SessionSnapshot snapshot, boolean samples) {
        Origins origins = snapshot.origins();
        return new ChartRun(
                snapshot.training() ? -1 : snapshot.cursor().epoch(), earliest(snapshot), isAtEnd(snapshot), snapshot.batches(),
                samples ? origins.sizes().getOrDefault(Portion.TRAINING, 0) : 0, samples ? origins.sizes().getOrDefault(Portion.VALIDATION, 0) : 0);
    }
}
