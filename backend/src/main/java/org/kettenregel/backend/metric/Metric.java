package org.kettenregel.backend.metric;

/** A number that says how good outputs are. Computed on the host, one batch after another: sums are added up, then divided by the samples. */
public sealed interface Metric permits Accuracy, AbsoluteError, TopK {

    /**
     * The sum over samples of what the metric gives for one. Allocates nothing.
     *
     * @param outputs (samples, width), row-major; more may follow and is not read
     * @param targets encoded as the loss wants them: of the same form, or (samples, 1) where they are the numbers of classes
     */
    double sum(float[] outputs, float[] targets, int samples, int width);
}
