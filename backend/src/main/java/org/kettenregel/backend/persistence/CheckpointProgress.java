package org.kettenregel.backend.persistence;

import org.kettenregel.backend.execute.ParameterCopies;
import org.kettenregel.backend.execute.RunState;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.program.Cursor;

/** What a checkpoint says beside its tensors. Numbers of double precision are hexadecimal text, which holds every bit and has words for NaN and infinity. */
record CheckpointProgress(
        int epoch, int batch, long step, int samplesPerEpoch, String optimizer, Sums sums, LastEpoch lastEpoch, Stopping stopping) {

    /** Over the current epoch so far. */
    record Sums(String loss, String metric, int samples) {

        Sums {
            number(loss);
            number(metric);
        }
    }

    /** Means over the epoch that ended last. */
    record LastEpoch(int epoch, String loss, String metric) {

        LastEpoch {
            number(loss);
            number(metric);
        }
    }

    /** What early stopping has seen. */
    record Stopping(String bestLoss, int bestEpoch, int waited) {

        Stopping {
            number(bestLoss);
        }
    }

    static CheckpointProgress of(RunState state, StoppingState stopping) {
        TrainingRun.EpochResult last = state.lastEpoch();
        return new CheckpointProgress(
                state.cursor().epoch(), state.cursor().batch(), state.cursor().step(), state.samplesPerEpoch(), state.parameters().optimizer(),
                new Sums(text(state.lossSum()), text(state.metricSum()), state.samples()),
                new LastEpoch(last.epoch(), text(last.loss()), text(last.metric())),
                new Stopping(text(stopping.best()), stopping.bestEpoch(), stopping.waited()));
    }

    RunState state(ParameterCopies parameters) {
        return new RunState(
                new Cursor(epoch, batch, 0, step), samplesPerEpoch, parameters, number(sums.loss), number(sums.metric), sums.samples,
                new TrainingRun.EpochResult(lastEpoch.epoch, number(lastEpoch.loss), number(lastEpoch.metric)));
    }

    private static String text(double number) {
        return Double.toHexString(number);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a number is written as 0x1.8p1, NaN or Infinity");
        }
    }

    double bestLoss() {
        return number(stopping.bestLoss);
    }
}
