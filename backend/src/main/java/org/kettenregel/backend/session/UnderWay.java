package org.kettenregel.backend.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.execute.StopCondition;

/** What a session is doing: it trains until it is told to pause, or takes a step, which has a goal. */
final class UnderWay {

    private boolean training;
    private @Nullable StopCondition goal;
    private boolean heeding;

    boolean training() {
        return training;
    }

    boolean stepping() {
        return goal != null;
    }

    boolean isNothing() {
        return !training && goal == null;
    }

    void train(boolean wanted) {
        training = wanted;
    }

    /** @param heeds whether it stops at breakpoints on the way */
    void step(StopCondition stop, boolean heeds) {
        goal = stop;
        heeding = heeds;
    }

    Optional<StopCondition> goal() {
        return Optional.ofNullable(goal);
    }

    /** Whether the step stops at breakpoints. */
    boolean heeding() {
        return heeding;
    }

    /** The step is at its goal. */
    void arrive() {
        goal = null;
    }

    void halt() {
        training = false;
        goal = null;
    }
}
