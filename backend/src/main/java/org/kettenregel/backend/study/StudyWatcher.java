package org.kettenregel.backend.study;

/** Looks on while a study runs; called in the thread that runs it. */
@FunctionalInterface
public interface StudyWatcher {

    /** After each epoch of each run. */
    void progressed(StudyProgress progress);

    /**
     * Before each epoch of each run.
     *
     * @param run   from 1
     * @param epoch from 1
     */
    default void begins(int run, int epoch, int batches) {}

    /**
     * After each batch, in the training loop: to be done without making objects.
     *
     * @param loss mean over the samples of the batch
     */
    default void trained(int samples, double loss) {}

    /** Whether to stop; asked before each batch. */
    default boolean cancelled() {
        return false;
    }
}
