package org.kettenregel.backend.session;

import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.execute.Breakdown;
import org.kettenregel.backend.execute.TrainingRun;

/** Says which operation has made a run stop. */
public final class NotFinite {

    private NotFinite() {}

    /** The sentence names the node, and epoch and batch counted from 1. */
    public static Problem problem(TrainingRun run, Breakdown breakdown) {
        return Problem.error(
                new Location.Run(), breakdown.gradient() ? "not-finite-gradient" : "not-finite", breakdown.node(),
                run.cursor().epoch() + 1, run.cursor().batch() + 1);
    }
}
