package org.kettenregel.backend.session;

import org.kettenregel.backend.execute.Evaluation;

/** Looks for the sample with the largest loss, one sample at a time; a loss that is no number counts as the largest. */
final class WorstSearch implements AutoCloseable {

    private final Evaluation oneByOne;
    private final int[] samples;
    private int next;
    private int worst;
    private double largest = Double.NEGATIVE_INFINITY;

    /** @param oneByOne of the samples, in batches of one */
    WorstSearch(Evaluation oneByOne, int[] samples) {
        this.oneByOne = oneByOne;
        this.samples = samples;
        oneByOne.begin();
    }

    /** Goes on until the slice is over, but by one sample at least; gives whether all have been gone through. */
    boolean advance(WorkSlice slice) {
        do {
            double loss = oneByOne.batch();
            if (!(loss <= largest) && !Double.isNaN(largest)) {
                largest = loss;
                worst = samples[next];
            }
            next++;
        } while (!oneByOne.done() && !slice.isOver());
        return oneByOne.done();
    }

    int worst() {
        return worst;
    }

    @Override
    public void close() {
        oneByOne.close();
    }
}
