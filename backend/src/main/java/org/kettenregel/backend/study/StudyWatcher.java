package org.kettenregel.backend.study;

/** Looks on while a study runs; called in the thread that runs it. */
@FunctionalInterface
public interface StudyWatcher {

    /** After each epoch of each run. */
    void progressed(StudyProgress progress);

    /** Whether to stop; asked before each batch. */
    default boolean cancelled() {
        return false;
    }
}
