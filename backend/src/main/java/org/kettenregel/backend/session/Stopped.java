package org.kettenregel.backend.session;

import java.util.Map;
import org.kettenregel.backend.execute.ParameterCopy;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.program.Cursor;

/**
 * Where a run was when its program was put down, so that another program of the same network can go on from there.
 *
 * @param begun what it began with in place of what the seed gives
 * @param moved whether its numbers are others since
 * @param since whether they have been since it came back, too
 */
record Stopped(Experiment experiment, Cursor cursor, TrainingRun.EpochResult last, Heritage heritage, Map<String, ParameterCopy> begun, boolean moved, boolean since) {

    /** Steps that the optimizer's memory rests on; one that keeps another memory begins with none. */
    long stepsFor(Experiment other) {
        return experiment.optimizer().memory() == other.optimizer().memory() ? cursor.step() : 0;
    }
}
