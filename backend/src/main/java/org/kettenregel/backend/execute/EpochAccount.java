package org.kettenregel.backend.execute;

import org.kettenregel.backend.execute.TrainingRun.EpochResult;
import org.kettenregel.backend.metric.Tally;
import org.kettenregel.backend.program.Cursor;

/** Loss and metric of a run: of the batch that ended last, of the epoch under way, and of the one before. Allocates nothing within an epoch. */
final class EpochAccount {

    private final ScoreSums sums; // over the epoch under way
    private EpochResult last = EpochResult.NONE;
    private float lastLoss;

    EpochAccount(ScoreSums sums) {
        this.sums = sums;
    }

    /** A batch has ended, whose outputs the frame holds. */
    void addBatch() {
        lastLoss = sums.add(Tally.NONE);
    }

    /** The epoch of this number, as people count, has ended. */
    void close(int epoch) {
        last = soFar(epoch);
        sums.clear();
    }

    /** Means over the epoch that ended last; {@link EpochResult#NONE} before the first. */
    EpochResult last() {
        return last;
    }

    /** Means over the batches of the epoch under way; {@link EpochResult#NONE} before the first of them has ended. */
    EpochResult soFar(int epoch) {
        return sums.samples() == 0 ? EpochResult.NONE : new EpochResult(epoch, sums.meanLoss(), sums.meanMetric());
    }

    /** Of the batch that ended last; 0 before the first, and when it was forgotten. */
    float lossOfLastBatch() {
        return lastLoss;
    }

    void forgetLastBatch() {
        lastLoss = 0;
    }

    /** Goes on behind an epoch of another run. */
    void goOnFrom(EpochResult before) {
        last = before;
    }

    /** What a run stands on at a place, these sums included. */
    RunState state(Cursor place, int samplesPerEpoch, ParameterCopies parameters) {
        return new RunState(place, samplesPerEpoch, parameters, sums.lossSum(), sums.metricSum(), sums.samples(), last);
    }

    void restore(RunState state) {
        sums.set(state.lossSum(), state.metricSum(), state.samples());
        last = state.lastEpoch();
        lastLoss = 0;
    }
}
