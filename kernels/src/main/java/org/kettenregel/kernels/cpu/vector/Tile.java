package org.kettenregel.kernels.cpu.vector;

/** A block of the output that stays in registers while products are added to it: its sizes, and who computes it on this processor. */
final class Tile {

    /** Rows that fill the registers. */
    static final int ROWS = Lanes.COUNT == 8 ? Tile6.ROWS : Tile12.ROWS;

    /** Columns: two vectors. */
    static final int COLUMNS = 2 * Lanes.COUNT;

    private Tile() {}

    /** How many rows to compute where so many are left: {@link #ROWS}, or {@link Tile4#ROWS} where that leaves less to throw away. */
    static int rows(int left) {
        return left >= ROWS || ROWS < 2 * Tile4.ROWS && left > Tile4.ROWS || left > 2 * Tile4.ROWS ? ROWS : Tile4.ROWS;
    }

    /**
     * {@code out = start + A B} for {@code inner} columns of A and rows of B. Each element is one chain of fused multiply-adds.
     *
     * @param rows      {@link #ROWS} or {@link Tile4#ROWS}
     * @param vectors   1 or 2: columns, in vectors
     * @param a         as {@link Panels} packs it, from {@code at} on
     * @param bStep     from one row of B to the next
     * @param startStep from one row of {@code start} to the next; 0 where all rows start the same
     */
    static void multiply(
            int rows, int vectors, int inner, float[] a, int at, float[] b, int bt, int bStep,
            float[] start, int st, int startStep, float[] out, int ot, int outStep) {
        if (rows == Tile4.ROWS) {
            if (vectors == 2) {
                Tile4.two(inner, a, at, b, bt, bStep, start, st, startStep, out, ot, outStep);
            } else {
                Tile4.one(inner, a, at, b, bt, bStep, start, st, startStep, out, ot, outStep);
            }
        } else if (ROWS == Tile6.ROWS) {
            if (vectors == 2) {
                Tile6.two(inner, a, at, b, bt, bStep, start, st, startStep, out, ot, outStep);
            } else {
                Tile6.one(inner, a, at, b, bt, bStep, start, st, startStep, out, ot, outStep);
            }
        } else if (vectors == 2) {
            Tile12.two(inner, a, at, b, bt, bStep, start, st, startStep, out, ot, outStep);
        } else {
            Tile12.one(inner, a, at, b, bt, bStep, start, st, startStep, out, ot, outStep);
        }
    }
}
