package org.kettenregel.backend.study;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Several numbers of one kind in a few: their mean, how far they lie apart, and how sure the mean is.
 *
 * @param deviation standard deviation, with n - 1 below; NaN for a single number, as are the bounds
 * @param low       lower bound of the {@link #LEVEL} confidence interval of the mean, by Student's t
 * @param high      its upper bound
 */
public record Summary(long count, double mean, double deviation, double low, double high, double least, double greatest) {

    /** If all were done again and again, so many of the intervals would hold the true mean. */
    public static final double LEVEL = 0.95;

    /** Of at least one number. */
    public static Summary of(double... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("summary: expected at least one number, found none");
        }
        SummaryStatistics statistics = new SummaryStatistics();
        for (double number : numbers) {
            statistics.addValue(number);
        }
        double mean = statistics.getMean();
        double deviation = numbers.length == 1 ? Double.NaN : statistics.getStandardDeviation();
        double margin = numbers.length == 1 ? Double.NaN : quantile(numbers.length - 1) * deviation / Math.sqrt(numbers.length);
        return new Summary(numbers.length, mean, deviation, mean - margin, mean + margin, statistics.getMin(), statistics.getMax());
    }

    private static double quantile(int degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + LEVEL) / 2);
    }
}
