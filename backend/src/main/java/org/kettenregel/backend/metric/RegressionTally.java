package org.kettenregel.backend.metric;

import java.util.ArrayList;
import java.util.List;

/** Adds up errors and the spread of the targets, column by column, in one pass. */
public final class RegressionTally implements ReportTally {

    private final int width;
    private final double[] absolute;
    private final double[] squared;
    private final double[] mean;
    private final double[] spread; // squared distances of targets from their mean, by Welford (1962)
    private long samples;

    /** @param width columns of the outputs */
    public RegressionTally(int width) {
        this.width = width;
        this.absolute = new double[width];
        this.squared = new double[width];
        this.mean = new double[width];
        this.spread = new double[width];
    }

    @Override
    public void add(float[] outputs, float[] targets, int samples, int width) {
        for (int row = 0; row < samples; row++) {
            this.samples++;
            for (int column = 0; column < width; column++) {
                double target = targets[row * width + column];
                double error = outputs[row * width + column] - target;
                absolute[column] += Math.abs(error);
                squared[column] += error * error;
                double step = target - mean[column];
                mean[column] += step / this.samples;
                spread[column] += step * (target - mean[column]);
            }
        }
    }

    @Override
    public RegressionReport report() {
        List<RegressionReport.Errors> columns = new ArrayList<>();
        double allSquared = 0;
        double allAbsolute = 0;
        double allSpread = 0;
        for (int column = 0; column < width; column++) {
            columns.add(new RegressionReport.Errors(
                    absolute[column] / samples, Math.sqrt(squared[column] / samples), explained(squared[column], spread[column]), spread[column] == 0));
            allAbsolute += absolute[column];
            allSquared += squared[column];
            allSpread += spread[column];
        }
        boolean constant = columns.stream().anyMatch(RegressionReport.Errors::constantTarget);
        double numbers = (double) samples * width;
        return new RegressionReport(
                new RegressionReport.Errors(allAbsolute / numbers, Math.sqrt(allSquared / numbers), explained(allSquared, allSpread), constant),
                columns, samples);
    }

    private static double explained(double squared, double spread) {
        return spread == 0 ? 0 : 1 - squared / spread;
    }
}
