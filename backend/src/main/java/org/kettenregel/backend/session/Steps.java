package org.kettenregel.backend.session;

import java.util.OptionalDouble;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.TrainingRun;

/** Takes steps: finds out what each means where the run stands, works towards its goal, and goes back. */
final class Steps {

    private final UnderWay underWay;
    private final Gaze gaze;
    private final Scorekeeper keeper;
    private final Findings findings;
    private final Breakpoints breakpoints;
    private OptionalDouble updatedFrom = OptionalDouble.empty();

    Steps(UnderWay underWay, Gaze gaze, Scorekeeper keeper, Findings findings, Breakpoints breakpoints) {
        this.underWay = underWay;
        this.gaze = gaze;
        this.keeper = keeper;
        this.findings = findings;
        this.breakpoints = breakpoints;
    }

    /** What the parameter was that the last step has moved, its first number; empty where that moved none, or several. */
    OptionalDouble updatedFrom() {
        return updatedFrom;
    }

    void forgetUpdate() {
        updatedFrom = OptionalDouble.empty();
    }

    void aim(StopCondition stop) {
        underWay.step(stop, true);
    }

    void step(LiveExperiment live, Command.Step step) {
        switch (Stepping.of(live.run(), gaze.row(), step)) {
            case Stepping.Look look -> gaze.row(look.row());
            case Stepping.Work work -> {
                gaze.row(work.row());
                aim(work.goal());
            }
            case Stepping.Return to -> returnTo(live, to.place());
        }
    }

    void back(LiveExperiment live, StepSize size) {
        if (size == StepSize.SAMPLE && gaze.row() > 0) {
            gaze.row(gaze.row() - 1);
            return;
        }
        TrainingRun run = live.run();
        keeper.leaveEpoch(live);
        run.backUntil(size == StepSize.SAMPLE ? Stepping.batchBefore(run) : size.stop());
        if (size == StepSize.SAMPLE) {
            gaze.row(run.executed() < 0 ? 0 : run.frame().samples() - 1);
        }
        keeper.history().dropAfter(run.cursor().epoch());
        moved(live);
    }

    /** To a place of the tape; who names it wants to get there, past all breakpoints. */
    void seek(LiveExperiment live, int place) {
        switch (Stepping.to(live.run(), gaze.row(), place)) {
            case Stepping.Look look -> gaze.row(look.row());
            case Stepping.Work work -> underWay.step(work.goal(), false);
            case Stepping.Return to -> returnTo(live, to.place());
        }
    }

    /** To a place of the run, past all breakpoints. What is no place, or before anything that is remembered, is not gone to. */
    void goTo(LiveExperiment live, Command.GoTo to) {
        TrainingRun run = live.run();
        boolean forward = Stepping.isAhead(run, to);
        boolean remembered = run.earliest().filter(start -> start.step() <= to.batch()).isPresent();
        if (to.executed() >= run.program().length() || !forward && !remembered) {
            return; // a forged or outdated request; nothing is harmed
        }
        if (forward) {
            underWay.step(Stepping.at(run, to), false);
            return;
        }
        while (Stepping.batch(run) > to.batch()) {
            back(live, StepSize.BATCH);
        }
        seek(live, to.executed());
    }

    private void returnTo(LiveExperiment live, int place) {
        long moves = live.moves().count();
        keeper.leaveEpoch(live);
        live.run().backTo(place);
        keeper.history().dropAfter(live.run().cursor().epoch());
        forgetUpdate();
        if (live.moves().count() != moves || findings.diverged()) {
            moved(live);
        }
    }

    /** The numbers are others now: what was said of the old ones does not hold. */
    void moved(LiveExperiment live) {
        forgetUpdate();
        findings.forgetDivergence(live);
        keeper.measure(live);
    }

    /** Works until the deadline, the goal or, on the way to it, the end of an epoch; gives whether it is there. */
    boolean work(LiveExperiment live, StopCondition goal, long deadline) {
        TrainingRun run = live.run();
        int epochs = run.lastEpoch().epoch();
        keeper.leaveEpoch(live);
        long moves = live.moves().count();
        OptionalDouble next = live.moves().next();
        boolean reached = underWay.heeding() ? breakpoints.run(run, goal, deadline) : run.runUntil(goal, deadline);
        if (live.moves().count() != moves) {
            keeper.outdate();
        }
        if (reached) {
            underWay.arrive();
        }
        keeper.watch(live, epochs);
        if (findings.diverges(live)) {
            underWay.halt();
        }
        updatedFrom = live.moves().count() == moves + 1 ? next : OptionalDouble.empty();
        if (reached && keeper.outdated()) {
            keeper.measure(live);
        }
        return reached;
    }
}
