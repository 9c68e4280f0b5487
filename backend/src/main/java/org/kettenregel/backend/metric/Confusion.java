package org.kettenregel.backend.metric;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How many samples of each class were taken for which, and what follows from that. A share of nothing counts as 0. Immutable.
 */
public final class Confusion {

    private final long[][] counts;
    private final long[] undecided;
    private final long[] belonging;
    private final long[] taken;
    private final long total;
    private final long correct;

    /**
     * @param counts    [true class][predicted class]
     * @param undecided per true class, the samples whose outputs are not numbers; they count as wrong and as taken for no class
     */
    Confusion(long[][] counts, long[] undecided) {
        int classes = counts.length;
        this.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        this.undecided = undecided.clone();
        this.belonging = IntStream.range(0, classes).mapToLong(c -> undecided[c] + Arrays.stream(counts[c]).sum()).toArray();
        this.taken = IntStream.range(0, classes).mapToLong(c -> Arrays.stream(counts).mapToLong(row -> row[c]).sum()).toArray();
        this.total = Arrays.stream(belonging).sum();
        this.correct = IntStream.range(0, classes).mapToLong(c -> counts[c][c]).sum();
    }

    public int classes() {
        return counts.length;
    }

    /** Samples of one class that were taken for another, or for their own; classes count from 0. */
    public long count(int trueClass, int predictedClass) {
        return counts[trueClass][predictedClass];
    }

    /** Samples of a class whose outputs are not numbers. */
    public long undecided(int trueClass) {
        return undecided[trueClass];
    }

    /** Samples that belong to a class. */
    public long belonging(int trueClass) {
        return belonging[trueClass];
    }

    /** Samples taken for a class. */
    public long taken(int predictedClass) {
        return taken[predictedClass];
    }

    /** All samples, undecided ones included. */
    public long total() {
        return total;
    }

    /** Samples taken for their own class. */
    public long correct() {
        return correct;
    }

    /** Share of samples taken for their own class, 0 to 1. */
    public double accuracy() {
        return share(correct, total);
    }

    /** Of one class against all others. */
    public ClassScore score(int c) {
        return score(counts[c][c], taken[c], belonging[c]);
    }

    /** All classes weigh the same. */
    public ClassScore macro() {
        return average(c -> 1);
    }

    /** Classes weigh as much as they have samples. */
    public ClassScore weighted() {
        return average(c -> belonging[c]);
    }

    /** All samples in one pot: the accuracy, unless some are undecided. */
    public ClassScore micro() {
        return score(correct, Arrays.stream(taken).sum(), total);
    }

    private ClassScore average(IntToDoubleFunction weight) {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        double weights = 0;
        for (int c = 0; c < classes(); c++) {
            ClassScore one = score(c);
            double own = weight.applyAsDouble(c);
            precision += own * one.precision();
            recall += own * one.recall();
            f1 += own * one.f1();
            weights += own;
        }
        return weights == 0 ? new ClassScore(0, 0, 0, 0) : new ClassScore(precision / weights, recall / weights, f1 / weights, total);
    }

    private static ClassScore score(long hits, long taken, long belonging) {
        return new ClassScore(share(hits, taken), share(hits, belonging), share(2 * hits, taken + belonging), belonging);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
