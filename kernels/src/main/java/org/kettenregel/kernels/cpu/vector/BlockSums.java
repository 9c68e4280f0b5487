package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.Parallel;

/**
 * A sum over the elements of an array, in double precision, split among threads where it is long. Blocks of a fixed size each leave one sum per lane,
 * and these are added up from the first to the last, so that the result depends on nothing but the numbers. Each calling thread keeps one of these
 * and uses it again, so that a sum allocates nothing.
 */
final class BlockSums implements Parallel.RangeTask {

    private static final int BLOCK = 8192; // elements: a microsecond of work
    private static final int COST = 80; // picoseconds for each element, from the second-level cache
    private static final float[] NONE = new float[0];
    private static final Terms NOTHING = (_, _, _, _, _) -> {};

    private final Parallel parallel;
    private float[] values = NONE;
    private Terms terms = NOTHING;
    private int count;
    private double[] sums = new double[DoubleLanes.COUNT];

    BlockSums(Parallel parallel) {
        this.parallel = parallel;
    }

    double of(float[] values, int count, Terms terms) {
        int blocks = Math.ceilDiv(count, BLOCK);
        if (sums.length < blocks * DoubleLanes.COUNT) {
            sums = new double[Math.max(blocks * DoubleLanes.COUNT, 2 * sums.length)];
        }
        this.values = values;
        this.terms = terms;
        this.count = count;
        parallel.share(blocks, 1, (long) count * COST / 1000, this);
        this.values = NONE; // a closed buffer must not live on here
        double sum = 0;
        for (int i = 0; i < blocks * DoubleLanes.COUNT; i++) {
            sum += sums[i];
        }
        return sum;
    }

    @Override
    public void run(int from, int to) {
        for (int block = from; block < to; block++) {
            int first = block * BLOCK;
            terms.add(values, first, first + Math.min(count - first, BLOCK), sums, block * DoubleLanes.COUNT);
        }
    }

    /** What is added up. */
    @FunctionalInterface
    interface Terms {

        /** Writes the sums over some elements, one for each lane, from {@code at} on. */
        void add(float[] values, int from, int to, double[] sums, int at);
    }
}
