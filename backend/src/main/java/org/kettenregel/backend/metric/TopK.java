package org.kettenregel.backend.metric;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * The share of samples whose class is among the {@code k} greatest of several columns. Of equal outputs the first counts as the greatest, so
 * that 1 gives the accuracy. A row in which an output is not a number is never right.
 *
 * @param numbered whether targets are one column with the number of the class
 */
@Named(order = 3, id = "top-k")
public record TopK(@Knob(min = 1, max = 10, step = 1) int k, @Knob boolean numbered) implements Metric {

    static final int USUAL = 5;

    public TopK {
        if (k < 1) {
            throw new IllegalArgumentException("top-k: at least the greatest output must count, found k = " + k);
        }
    }

    public TopK() {
        this(USUAL);
    }

    public TopK(int k) {
        this(k, false);
    }

    @Override
    public double sum(float[] outputs, float[] targets, int samples, int width) {
        if (width == 1) {
            throw new IllegalArgumentException("top-k: expected a column per class, found one for both; use accuracy");
        }
        int right = 0;
        for (int row = 0; row < samples; row++) {
            int wanted = numbered ? (int) targets[row] : Accuracy.greatest(targets, row * width, width);
            right += ahead(outputs, row * width, width, wanted) < k ? 1 : 0;
        }
        return right;
    }

    /** How many columns come before the wanted one. */
    private static int ahead(float[] outputs, int start, int width, int wanted) {
        float own = outputs[start + wanted];
        int ahead = 0;
        for (int column = 0; column < width; column++) {
            float other = outputs[start + column];
            if (Float.isNaN(other)) {
                return Integer.MAX_VALUE;
            }
            ahead += other > own || other == own && column < wanted ? 1 : 0;
        }
        return ahead;
    }
}
