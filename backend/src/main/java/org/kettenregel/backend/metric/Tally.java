package org.kettenregel.backend.metric;

/** Takes in the outputs and targets of one batch after the other. */
@FunctionalInterface
public interface Tally {

    /** Takes in nothing. */
    Tally NONE = (outputs, targets, samples, width) -> {};

    /**
     * The arrays are only lent.
     *
     * @param outputs (samples, width), row-major; more may follow and is not read
     * @param targets encoded as the loss wants them: of the same form, or (samples, 1) where they are the numbers of classes
     */
    void add(float[] outputs, float[] targets, int samples, int width);
}
