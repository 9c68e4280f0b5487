package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.cpu.Parallel;

/**
 * Row operations, split among threads where there are many rows. Sums over rows are in double precision: blocks of rows, of a size that the number
 * of columns sets, leave a sum for each column, and these are added up from the first block to the last, so that the result depends on nothing but
 * the numbers. Each calling thread keeps one and uses it again, so that a call allocates nothing.
 */
final class RowSweep implements Parallel.RangeTask {

    private static final int BLOCK = 16_384; // elements in a block of rows, about
    private static final float[] NONE = new float[0];

    private final Parallel parallel;
    private float[] x = NONE;
    private float[] row = NONE;
    private float[] out = NONE;
    private int rows;
    private int columns;
    private int rowsOfBlock;
    private double[] sums = new double[0];

    RowSweep(Parallel parallel) {
        this.parallel = parallel;
    }

    /** Adds {@code row} to each row of {@code x}. */
    void addRow(float[] x, float[] row, float[] out, int rows, int columns, int cost) {
        this.row = row;
        this.out = out;
        share(x, rows, columns, cost);
        this.row = NONE; // a closed buffer must not live on here
        this.out = NONE;
    }

    /** Adds the sum of the rows of {@code x} to {@code target}. */
    void sumRows(float[] x, float[] target, int rows, int columns, int cost) {
        int blocks = Math.ceilDiv(rows, rowsOfBlock(columns));
        if (sums.length < blocks * columns) {
            sums = new double[Math.max(blocks * columns, 2 * sums.length)];
        }
        share(x, rows, columns, cost);
        for (int block = 1; block < blocks; block++) {
            RowLanes.add(sums, block * columns, columns);
        }
        for (int c = 0; c < columns; c++) {
            target[c] += (float) sums[c];
        }
    }

    private void share(float[] x, int rows, int columns, int cost) {
        this.x = x;
        this.rows = rows;
        this.columns = columns;
        this.rowsOfBlock = rowsOfBlock(columns);
        parallel.share(Math.ceilDiv(rows, rowsOfBlock), 1, (long) rows * columns * cost / 1000, this);
        this.x = NONE;
    }

    private static int rowsOfBlock(int columns) {
        return Math.max(16, BLOCK / Math.max(1, columns));
    }

    @Override
    public void run(int from, int to) {
        for (int block = from; block < to; block++) {
            int first = block * rowsOfBlock;
            int end = Math.min(rows, first + rowsOfBlock);
            if (out == NONE) {
                RowLanes.sum(x, columns, first, end, sums, block * columns);
            } else {
                RowLanes.add(x, row, out, columns, first, end);
            }
        }
    }
}
