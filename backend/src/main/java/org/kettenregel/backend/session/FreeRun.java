package org.kettenregel.backend.session;

import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.TrainingRun;

/**
 * Trains batch by batch, as fast as it goes or at a pace, until somebody pauses, a breakpoint comes or the losses say so. On the way to a certain epoch
 * no pace is kept: one waits for its end rather than watches.
 */
final class FreeRun {

    private final UnderWay underWay;
    private final Scorekeeper keeper;
    private final Findings findings;
    private final Breakpoints breakpoints;
    private final Metronome metronome = new Metronome(System::nanoTime);
    private int lastEpoch; // 0 for none

    FreeRun(UnderWay underWay, Scorekeeper keeper, Findings findings, Breakpoints breakpoints) {
        this.underWay = underWay;
        this.keeper = keeper;
        this.findings = findings;
        this.breakpoints = breakpoints;
    }

    /** @param epochsPerSecond 0 for as fast as it goes */
    void pace(int epochsPerSecond) {
        metronome.set(epochsPerSecond);
    }

    /**
     * The first batch is due at once.
     *
     * @param epoch after which it pauses, with the way back through it; 0 for none
     */
    void begin(int epoch) {
        lastEpoch = epoch;
        metronome.begin();
    }

    /** Works until the slice is over, or until no more is due. */
    void work(LiveExperiment live, WorkSlice slice) {
        TrainingRun run = live.run();
        while (underWay.training() && !slice.isOver()) {
            if (keeper.epochOpen()) {
                keeper.score(live, slice);
            } else if (lastEpoch > 0 && run.lastEpoch().epoch() >= lastEpoch) {
                pause(live);
            } else if (isAwaited() || metronome.take(run.batchesPerEpoch())) {
                int epochs = run.lastEpoch().epoch();
                batch(live);
                keeper.watch(live, epochs);
                if (findings.diverges(live)) {
                    underWay.halt();
                }
            } else {
                return;
            }
        }
    }

    private boolean isAwaited() {
        return lastEpoch > 0;
    }

    private void batch(LiveExperiment live) {
        boolean remembered = live.run().lastEpoch().epoch() == lastEpoch - 1;
        if (breakpoints.isEmpty() && !remembered) {
            live.run().runBatch();
            return;
        }
        live.run().runUntil(breakpoints.before(StopCondition.BATCH));
        if (breakpoints.stopped(live.run(), StopCondition.BATCH)) {
            pause(live);
        }
    }

    private void pause(LiveExperiment live) {
        underWay.halt();
        keeper.measure(live);
    }

    /** Nanoseconds until there is something to do again, when training keeps a pace. */
    long rest(LiveExperiment live) {
        return keeper.epochOpen() || isAwaited() ? 0 : metronome.rest(live.run().batchesPerEpoch());
    }
}
