package org.kettenregel.backend.session;

import org.kettenregel.backend.execute.StopCondition;

/** How far one step goes. */
public enum StepSize {
    OPERATION(StopCondition.OPERATION),
    LAYER(StopCondition.LAYER),
    /** The whole batch is computed at once, so a step by samples looks at the next row of it, and takes the next batch after the last. */
    SAMPLE(StopCondition.BATCH),
    BATCH(StopCondition.BATCH),
    EPOCH(StopCondition.EPOCH);

    private final StopCondition stop;

    StepSize(StopCondition stop) {
        this.stop = stop;
    }

    StopCondition stop() {
        return stop;
    }
}
