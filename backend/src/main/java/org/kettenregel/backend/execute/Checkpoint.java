package org.kettenregel.backend.execute;

import java.util.Map;
import org.kettenregel.backend.program.Cursor;

/** All that a run depends on at the start of a batch; with counter-based randomness the rest follows from it, bit for bit. */
record Checkpoint(
        Cursor cursor,
        Map<Integer, float[][]> parameters,
        double lossSum,
        double metricSum,
        int samples,
        TrainingRun.EpochResult lastEpoch) {

    long bytes() {
        long floats = 0;
        for (float[][] arrays : parameters.values()) {
            floats += arrays[0].length + arrays[1].length;
        }
        return floats * Float.BYTES;
    }
}
