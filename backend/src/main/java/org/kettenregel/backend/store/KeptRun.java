package org.kettenregel.backend.store;

import java.time.Instant;
import java.util.OptionalDouble;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.record.WholeRun;

/**
 * What a list shows of the run that an experiment was left with.
 *
 * @param revision of the experiment that was current then
 * @param hash     SHA-256 of its bytes
 * @param length   of its bytes
 * @param epoch    epochs that had ended
 * @param step     training steps that had ended
 * @param loss     on the training samples of the last epoch; empty where there was none, or no number
 * @param score    its metric on these, the accuracy of classes
 */
public record KeptRun(int revision, String hash, long length, int epoch, long step, OptionalDouble loss, OptionalDouble score, Instant at) {

    static KeptRun of(WholeRun run, int revision, byte[] bytes, Instant at) {
        TrainingRun.EpochResult last = run.place().start().lastEpoch();
        return new KeptRun(
                revision, Hash.of(bytes), bytes.length, run.place().cursor().epoch(), run.place().cursor().step(), finite(last.loss()), finite(last.metric()), at);
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
