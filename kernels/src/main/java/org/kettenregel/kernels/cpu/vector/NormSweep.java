package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.Parallel;

/**
 * A loop over the rows of some matrices, split among threads where there are many. Sums over rows are in double precision: blocks of rows, of a size
 * that the number of columns sets, leave theirs, and these are added up from the first block to the last, so that the result depends on nothing but
 * the numbers. Each calling thread keeps one and uses it again, so that a call allocates nothing.
 */
final class NormSweep implements Parallel.RangeTask {

    static final float[] NONE = new float[0];

    private static final int BLOCK = 16_384; // elements in a block of rows, about
    private static final Loop NOTHING = (_, _, _, _) -> {};

    private final Parallel parallel;
    private Loop loop = NOTHING;
    private int rowsOfBlock;
    private int sumsOfBlock;
    float[] x = NONE;
    float[] outer = NONE;
    float[] out = NONE;
    float[] means = NONE;
    float[] variances = NONE;
    float[] scales = NONE;
    float[] shifts = NONE;
    float epsilon;
    int rows;
    int columns;
    double[] sums = new double[0];

    /** Up to three numbers for each column, one kind behind the other, or one for each row. */
    double[] factors = new double[0];

    NormSweep(Parallel parallel) {
        this.parallel = parallel;
    }

    /** The matrices: what is normalised, the gradient of what comes out, and what is written. */
    NormSweep of(float[] x, float[] outer, float[] out, int rows, int columns) {
        this.x = x;
        this.outer = outer;
        this.out = out;
        this.rows = rows;
        this.columns = columns;
        return this;
    }

    /** What normalises them. */
    NormSweep by(float[] means, float[] variances, float epsilon, float[] scales, float[] shifts) {
        this.means = means;
        this.variances = variances;
        this.epsilon = epsilon;
        this.scales = scales;
        this.shifts = shifts;
        return this;
    }

    /** One divided by the standard deviation of a column. */
    double inverse(int column) {
        return 1 / Math.sqrt(variances[column] + (double) epsilon);
    }

    /** What a column is multiplied by. */
    double slope(int column) {
        return scales[column] * inverse(column);
    }

    /** Keeps place for {@code count} factors. */
    NormSweep factors(int count) {
        if (factors.length < count) {
            factors = new double[Math.max(count, 2 * factors.length)];
        }
        return this;
    }

    /**
     * Runs the loop and adds up what its blocks leave: {@code each} sums for each column, which are in {@link #sums} then.
     *
     * @param cost picoseconds that an element takes on one thread, about
     */
    NormSweep sum(int each, int cost, Loop loop) {
        int blocks = Math.ceilDiv(rows, rowsOfBlock());
        sumsOfBlock = each * columns;
        if (sums.length < blocks * sumsOfBlock) {
            sums = new double[Math.max(blocks * sumsOfBlock, 2 * sums.length)];
        }
        share(cost, loop);
        for (int block = 1; block < blocks; block++) {
            RowLanes.add(sums, block * sumsOfBlock, sumsOfBlock);
        }
        return this;
    }

    /** @param cost picoseconds that an element takes on one thread, about */
    NormSweep share(int cost, Loop loop) {
        this.loop = loop;
        rowsOfBlock = rowsOfBlock();
        parallel.share(Math.ceilDiv(rows, rowsOfBlock), 1, (long) rows * columns * cost / 1000, this);
        this.loop = NOTHING;
        return this;
    }

    /** Lets go of the matrices: a closed buffer must not live on here. */
    void done() {
        of(NONE, NONE, NONE, 0, 0);
        by(NONE, NONE, 0, NONE, NONE);
    }

    private int rowsOfBlock() {
        return Math.max(16, BLOCK / columns);
    }

    @Override
    public void run(int from, int to) {
        for (int block = from; block < to; block++) {
            int first = block * rowsOfBlock;
            loop.run(this, first, Math.min(rows, first + rowsOfBlock), block * sumsOfBlock);
        }
    }

    /** One block of rows. */
    @FunctionalInterface
    interface Loop {

        /** Runs over some rows, and leaves their sums from {@code at} on. */
        void run(NormSweep norm, int from, int to, int at);
    }
}
