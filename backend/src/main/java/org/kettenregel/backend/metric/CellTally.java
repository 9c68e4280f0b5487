package org.kettenregel.backend.metric;

/** Notes for every sample of a part which class it was taken for, by the rule of the accuracy. Allocates nothing while it takes samples in. */
public final class CellTally implements Tally {

    private final Accuracy rule;
    private final int classes;
    private final int[] samples;
    private final int[] pairs; // true class times (classes + 1) plus the predicted one, where the last stands for none
    private int seen;

    /** @param samples in the order in which they come; read only */
    public CellTally(Accuracy rule, int classes, int[] samples) {
        this.rule = rule;
        this.classes = classes;
        this.samples = samples;
        this.pairs = new int[samples.length];
    }

    /** Starts over. */
    public void clear() {
        seen = 0;
    }

    @Override
    public void add(float[] outputs, float[] targets, int rows, int width) {
        for (int row = 0; row < rows; row++) {
            int predicted = rule.classOf(outputs, row, width);
            pairs[seen++] = rule.targetOf(targets, row, width) * (classes + 1) + (predicted < 0 ? classes : predicted);
        }
    }

    /** A copy, once all samples have been taken in. */
    public Cells cells() {
        if (seen != samples.length) {
            throw new IllegalStateException("cells: expected all %d samples, found %d".formatted(samples.length, seen));
        }
        return new Cells(classes, samples, pairs.clone());
    }
}
