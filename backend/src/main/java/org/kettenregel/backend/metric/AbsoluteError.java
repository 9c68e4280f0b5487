package org.kettenregel.backend.metric;

import org.kettenregel.backend.catalog.Named;

/** How far outputs are from their targets on average over columns and samples, in the unit of the target. */
@Named(order = 2, id = "mean-absolute-error")
public record AbsoluteError() implements Metric {

    @Override
    public double sum(float[] outputs, float[] targets, int samples, int width) {
        double total = 0;
        for (int i = 0; i < samples * width; i++) {
            total += Math.abs((double) outputs[i] - targets[i]);
        }
        return total / width;
    }
}
