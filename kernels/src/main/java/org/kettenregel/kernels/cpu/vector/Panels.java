package org.kettenregel.kernels.cpu.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Copies parts of matrices into the order in which {@link Tile} reads them. A row of A is a row again, at a distance that the compiler knows;
 * B, where it cannot be read as it lies, becomes panels as wide as a tile.
 */
final class Panels {

    /** Inner indices between two visits to the output: as many rows of A, and a panel of B that deep, stay in the caches. */
    static final int DEPTH = 800;

    /** From one packed row of A to the next: a bit more than DEPTH, so that the rows of a tile lie in different sets of the cache. */
    static final int STEP = DEPTH + 16;

    private Panels() {}

    /** Rows from {@code row} to before {@code end} of A at inner indices from {@code p} on; A is (m, k), {@code k} its row length. */
    static void rows(float[] a, int k, int row, int end, int p, int inner, float[] target, int at) {
        for (int i = row; i < end; i++) {
            System.arraycopy(a, i * k + p, target, at + (i - row) * STEP, inner);
        }
    }

    /** The same where A is held transposed, as (k, m). */
    static void rowsTurned(float[] a, int m, int row, int end, int p, int inner, float[] target, int at) {
        Turn.copy(inner, end - row, a, p * m + row, m, target, at, STEP);
    }

    /** Columns from {@code column} on, as many as a tile has or as there are, at inner indices from {@code p} on; B is (k, n). */
    static void columns(float[] b, int n, int column, int p, int inner, float[] target, int at) {
        int count = Math.min(Tile.COLUMNS, n - column);
        if (count == Tile.COLUMNS) {
            wholeColumns(b, n, p * n + column, inner, target, at);
            return;
        }
        for (int q = 0; q < inner; q++) {
            System.arraycopy(b, (p + q) * n + column, target, at + q * Tile.COLUMNS, count);
            Arrays.fill(target, at + q * Tile.COLUMNS + count, at + (q + 1) * Tile.COLUMNS, 0);
        }
    }

    private static void wholeColumns(float[] b, int n, int from, int inner, float[] target, int at) {
        for (int q = 0; q < inner; q++) {
            FloatVector left = FloatVector.fromArray(Lanes.FLOATS, b, from + q * n);
            FloatVector right = FloatVector.fromArray(Lanes.FLOATS, b, from + q * n + Lanes.COUNT);
            left.intoArray(target, at + q * Tile.COLUMNS);
            right.intoArray(target, at + q * Tile.COLUMNS + Lanes.COUNT);
        }
    }

    /** The same where B is held transposed, as (n, k). */
    static void columnsTurned(float[] b, int n, int k, int column, int p, int inner, float[] target, int at) {
        int count = Math.min(Tile.COLUMNS, n - column);
        Turn.copy(count, inner, b, column * k + p, k, target, at, Tile.COLUMNS);
        if (count < Tile.COLUMNS) {
            for (int q = 0; q < inner; q++) {
                Arrays.fill(target, at + q * Tile.COLUMNS + count, at + (q + 1) * Tile.COLUMNS, 0);
            }
        }
    }
}
