package org.kettenregel.backend.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What share of a class is found at the price of how many false alarms, for every threshold of a score; samples with equal scores pass the
 * threshold together. The area under it is the chance that a sample of the class scores higher than another one, where equal scores count half.
 *
 * @param points    from (0, 0) to (1, 1), without those in the middle of a straight line
 * @param area      under the curve, by trapezoids: AUC
 * @param positives samples of the class
 * @param negatives the others
 */
public record RocCurve(List<Point> points, double area, long positives, long negatives) {

    /** @param threshold samples with this score or a higher one are taken for the class */
    public record Point(double falsePositiveRate, double truePositiveRate, float threshold) {}

    public RocCurve {
        points = List.copyOf(points);
    }

    /**
     * @param scores   the higher, the likelier the class
     * @param positive whether the sample belongs to the class; some must and some must not
     */
    public static RocCurve of(float[] scores, boolean[] positive) {
        long[] keys = new long[scores.length];
        long positives = 0;
        for (int i = 0; i < scores.length; i++) {
            keys[i] = key(scores[i], positive[i]);
            positives += positive[i] ? 1 : 0;
        }
        long negatives = scores.length - positives;
        if (positives == 0 || negatives == 0) {
            throw new IllegalArgumentException("roc curve: expected samples of the class and others, found %d and %d".formatted(positives, negatives));
        }
        Arrays.sort(keys);
        return trace(keys, positives, negatives);
    }

    private static RocCurve trace(long[] keys, long positives, long negatives) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, 0, Float.POSITIVE_INFINITY)));
        long doubled = 0; // twice the area, in whole samples: exact
        long found = 0;
        long alarms = 0;
        long lastRise = 0;
        long lastRun = 0;
        for (int end = keys.length; end > 0; ) {
            int start = end;
            long rise = 0;
            while (start > 0 && keys[start - 1] >> 1 == keys[end - 1] >> 1) {
                start--;
                rise += keys[start] & 1;
            }
            long run = end - start - rise;
            doubled += run * (2 * found + rise);
            found += rise;
            alarms += run;
            if (points.size() > 1 && lastRise * run == rise * lastRun) { // same slope
                points.removeLast();
            }
            points.add(new Point((double) alarms / negatives, (double) found / positives, score(keys[end - 1])));
            lastRise = rise;
            lastRun = run;
            end = start;
        }
        return new RocCurve(points, doubled / (2.0 * positives * negatives), positives, negatives);
    }

    /** Ascending as the scores are, with the class in the last bit: an array of them sorts without objects. */
    private static long key(float score, boolean positive) {
        if (Float.isNaN(score)) {
            throw new IllegalArgumentException("roc curve: expected numbers for scores, found one that is none");
        }
        int bits = Float.floatToIntBits(score + 0f); // -0 becomes 0, which it equals
        int ordered = bits ^ bits >> 31 & Integer.MAX_VALUE;
        return (long) ordered << 1 | (positive ? 1 : 0);
    }

    private static float score(long key) {
        int ordered = (int) (key >> 1);
        return Float.intBitsToFloat(ordered ^ ordered >> 31 & Integer.MAX_VALUE);
    }
}
