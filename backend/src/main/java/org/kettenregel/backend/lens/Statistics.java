package org.kettenregel.backend.lens;

/**
 * What many numbers have in common. Mean, deviation, extremes and bins are of those that are finite; 0 where there are none.
 *
 * @param count     all of them
 * @param zeros     exactly 0
 * @param deviation standard deviation, the mean of squares taken over all (not one less)
 * @param bins      how many fall in each of equally wide parts from the smallest to the largest
 */
public record Statistics(int count, int zeros, int notNumbers, int infinite, double mean, double deviation, double least, double most, int[] bins) {

    private static final int BINS = 32;

    static Statistics of(float[] values) {
        int zeros = 0;
        int notNumbers = 0;
        int infinite = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            zeros += value == 0 ? 1 : 0;
            notNumbers += Float.isNaN(value) ? 1 : 0;
            infinite += Float.isInfinite(value) ? 1 : 0;
            if (Float.isFinite(value)) {
                sum += value;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        int finite = values.length - notNumbers - infinite;
        if (finite == 0) {
            return new Statistics(values.length, zeros, notNumbers, infinite, 0, 0, 0, 0, new int[BINS]);
        }
        double mean = sum / finite;
        return new Statistics(
                values.length, zeros, notNumbers, infinite, mean, deviation(values, mean, finite), least, most, bins(values, least, most));
    }

    private static double deviation(float[] values, double mean, int finite) {
        double squares = 0;
        for (float value : values) {
            squares += Float.isFinite(value) ? (value - mean) * (value - mean) : 0;
        }
        return Math.sqrt(squares / finite);
    }

    /** All in the first where they are equal. */
    private static int[] bins(float[] values, double least, double most) {
        int[] bins = new int[BINS];
        double width = (most - least) / BINS;
        for (float value : values) {
            if (Float.isFinite(value)) {
                bins[width == 0 ? 0 : Math.min(BINS - 1, (int) ((value - least) / width))]++;
            }
        }
        return bins;
    }
}
