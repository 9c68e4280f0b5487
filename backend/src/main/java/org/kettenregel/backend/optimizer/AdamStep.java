package org.kettenregel.backend.optimizer;

/** How far Adam goes in a training step: the rate, corrected for moments that start at zero. Worked out once for all parameters. */
final class AdamStep {

    private final double firstDecay;
    private final double secondDecay;
    private long step; // from 1, so that none is known at the start
    private double rate;
    private double size;

    AdamStep(double firstDecay, double secondDecay) {
        this.firstDecay = firstDecay;
        this.secondDecay = secondDecay;
    }

    double size(double rate, long step) {
        if (step != this.step || rate != this.rate) {
            this.step = step;
            this.rate = rate;
            size = rate * Math.sqrt(1 - Math.pow(secondDecay, step)) / (1 - Math.pow(firstDecay, step));
        }
        return size;
    }
}
