package org.kettenregel.backend.compile;

import java.util.List;

/**
 * What is kept in memory around a training, beside its own batch.
 *
 * @param samples   to train on; a batch has no more than these
 * @param scored    how many samples each part has that is scored in a frame of its own, all of them open at the same time
 * @param copies    of all parameters with what the optimizer remembers, kept to go back to or to write to a file
 * @param copyBytes the most that these copies may take together; two are needed however large they are
 * @param dataBytes of the data, where nobody else uses them
 */
public record Setting(int samples, List<Integer> scored, int copies, long copyBytes, long dataBytes) {

    public Setting {
        scored = List.copyOf(scored);
    }

    /** Nothing but whole batches, before it is known how many samples there are. */
    public static Setting ofWholeBatches() {
        return new Setting(Integer.MAX_VALUE, List.of(), 0, 0, 0);
    }

    /** The least that any data ask for. */
    public static Setting ofOneSample() {
        return new Setting(1, List.of(), 0, 0, 0);
    }

    /** Samples of a step. */
    int batch(int batchSize) {
        return Math.min(batchSize, samples);
    }

    int stepsPerEpoch(int batchSize) {
        return samples == Integer.MAX_VALUE ? 1 : Math.ceilDiv(samples, batch(batchSize));
    }
}
