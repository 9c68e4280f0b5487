package org.kettenregel.backend.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.execute.NotResumable;

/** What there is to say of the experiment that is open: what its compiler has found, and what has come up since while it ran. */
final class Findings {

    private List<Problem> problems = List.of();
    private boolean diverged;

    List<Problem> problems() {
        return problems;
    }

    void say(List<Problem> found) {
        problems = found;
    }

    /** Another run begins. */
    void begin() {
        diverged = false;
    }

    /** The run that was there before runs again; it may have ended at numbers that are none. */
    void resume(LiveExperiment live) {
        forgetRun(live);
        diverged = false;
        diverges(live);
    }

    /** Whether the run has ended at numbers that are none. */
    boolean diverged() {
        return diverged;
    }

    /** Goes on from a run that was kept; gives whether that could be, and else says what it was. */
    boolean tries(Runnable resuming) {
        try {
            resuming.run();
            return true;
        } catch (NotResumable other) {
            problems = Stream.concat(problems.stream(), Stream.of(Problem.note(new Location.Run(), "not-resumed"))).toList();
            return false;
        }
    }

    /** Looks at the run after it has worked; gives whether it has just ended at the operation that has made numbers that are none. */
    boolean diverges(LiveExperiment live) {
        if (diverged || live.run().breakdown().isEmpty()) { // asked after every batch, so without a lambda that would be made each time
            return false;
        }
        diverged = true;
        problems = List.of(NotFinite.problem(live.run(), live.run().breakdown().get()));
        return true;
    }

    /** The numbers are others now: what was said of the old ones does not hold. */
    void forgetDivergence(LiveExperiment live) {
        if (diverged) {
            diverged = false;
            forgetRun(live);
        }
    }

    /** What came up while it ran is past. */
    void forgetRun(LiveExperiment live) {
        problems = live.compiled().problems();
    }

    void stoppedEarly(LiveExperiment live, int best) {
        problems = Stream.concat(live.compiled().problems().stream(), Stream.of(Problem.note(new Location.Run(), "stopped-early", best))).toList();
    }

    /** The session itself has failed. */
    void failed(Throwable thrown) {
        problems = List.of(Problem.error(new Location.Run(), "failed", Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getSimpleName())));
    }
}
