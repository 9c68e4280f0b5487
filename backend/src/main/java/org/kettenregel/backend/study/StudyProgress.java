package org.kettenregel.backend.study;

import org.kettenregel.backend.execute.TrainingRun;

/**
 * An epoch of a study has ended.
 *
 * @param run    from 1
 * @param epochs of each run
 * @param last   the epoch that has ended
 */
public record StudyProgress(int run, int runs, long seed, int epochs, TrainingRun.EpochResult last) {}
