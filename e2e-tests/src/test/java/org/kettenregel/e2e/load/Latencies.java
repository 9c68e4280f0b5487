package org.kettenregel.e2e.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things took, all of them kept, so that percentiles are exact. */
final class Latencies {

    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long taken) {
        nanos.add(taken);
    }

    int count() {
        return nanos.size();
    }

    /** The least time within which so many percent were done, in milliseconds. */
    double percentile(double percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1] / 1e6;
    }

    double longest() {
        return nanos.stream().mapToLong(Long::longValue).max().orElse(0) / 1e6;
    }

    /** In one line, for people. */
    String line(String what) {
        return String.format(Locale.ROOT, "%s: %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms",
                what, count(), percentile(50), percentile(95), percentile(99), longest());
    }

    /** From 1 over their count, where one gets everything, to 1, where all get the same. */
    static double fairness(long... shares) {
        double sum = Arrays.stream(shares).sum();
        double squares = Arrays.stream(shares).mapToDouble(share -> (double) share * share).sum();
        return squares == 0 ? 1 : sum * sum / (shares.length * squares);
    }
}
