package org.kettenregel.backend.session;

import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.program.Cursor;

/** Where a run was when its program was put down, so that another program of the same network can go on from there. */
record Stopped(Experiment experiment, Cursor cursor, TrainingRun.EpochResult last) {

    /** Steps that the optimizer's memory rests on; one that keeps another memory begins with none. */
    long stepsFor(Experiment other) {
        return experiment.optimizer().memory() == other.optimizer().memory() ? cursor.step() : 0;
    }
}
