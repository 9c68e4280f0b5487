package org.kettenregel.backend.study;

/** Several runs of one experiment, one after the other in the caller's thread. */
public sealed interface Study permits CrossValidation, Starts {

    /** How many times it trains. */
    int count();

    /** Throws {@link StudyProblem} when the data do not allow it. What has been trained to its end when the watcher cancels is kept. */
    StudyResult run(Subject subject, StudyWatcher watcher);
}
