package org.kettenregel.kernels.cpu;

import java.util.Arrays;

/**
 * Up to three numbers in double precision for each column of a matrix, so that a loop can walk along its rows; each calling thread keeps one
 * and uses it again, so that a call allocates nothing.
 */
final class ColumnSums {

    private final double[][] kept = new double[3][0];

    /** Zeros, one or more for each column; a place of its own for each {@code which} from 0 to 2. */
    double[] zeros(int which, int columns) {
        if (kept[which].length < columns) {
            kept[which] = new double[columns];
        }
        Arrays.fill(kept[which], 0, columns, 0);
        return kept[which];
    }
}
