package org.kettenregel.kernels.cpu.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The weights of a convolution as its innermost loop reads them: cut into panels of one or two vectors of columns, the rows of a panel one behind the
 * other, the last panel filled up with zeros. The panel that begins with column j begins at element {@code j * rows}.
 */
final class PanelledWeights {

    private float[] values = new float[0];
    private int rows;
    private int columns;

    /** Columns of the panel that begins with this column. */
    static int width(int column, int columns) {
        return columns - column > Lanes.COUNT ? 2 * Lanes.COUNT : Lanes.COUNT;
    }

    /** How many columns the panels have in all. */
    static int paddedColumns(int columns) {
        return Math.ceilDiv(columns, Lanes.COUNT) * Lanes.COUNT;
    }

    /** Takes a matrix (rows, columns). */
    void load(float[] matrix, int rowCount, int columnCount) {
        size(rowCount, columnCount);
        for (int column = 0; column < columns; column += width(column, columns)) {
            int width = width(column, columns);
            int count = Math.min(width, columns - column);
            for (int row = 0; row < rows; row++) {
                int to = column * rows + row * width;
                copy(matrix, row * columns + column, count, to, width);
            }
        }
    }

    private void copy(float[] matrix, int from, int count, int to, int width) {
        if (count < width) {
            System.arraycopy(matrix, from, values, to, count);
            Arrays.fill(values, to + count, to + width, 0);
            return;
        }
        for (int i = 0; i < width; i += Lanes.COUNT) {
            FloatVector.fromArray(Lanes.FLOATS, matrix, from + i).intoArray(values, to + i);
        }
    }

    /** Takes matrices (columns, rowCount), one for each position, from the last one to the first, and turns each of them. */
    void loadTurned(float[] matrices, int positions, int rowCount, int columnCount) {
        size(positions * rowCount, columnCount);
        Arrays.fill(values, 0, rows * paddedColumns(columns), 0);
        for (int column = 0; column < columns; column += width(column, columns)) {
            int width = width(column, columns);
            int count = Math.min(width, columns - column);
            for (int position = 0; position < positions; position++) {
                for (int c = 0; c < count; c++) {
                    int from = (position * columns + column + c) * rowCount;
                    int to = column * rows + (positions - 1 - position) * rowCount * width + c;
                    for (int row = 0; row < rowCount; row++) {
                        values[to + row * width] = matrices[from + row];
                    }
                }
            }
        }
    }

    private void size(int rowCount, int columnCount) {
        rows = rowCount;
        columns = columnCount;
        int needed = rows * paddedColumns(columns);
        if (values.length < needed) {
            values = new float[needed];
        }
    }

    float[] values() {
        return values;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Whether zero times each of them is zero. */
    boolean areFinite() {
        float sum = 0;
        for (int i = 0; i < rows * paddedColumns(columns); i++) {
            sum += values[i] - values[i];
        }
        return sum == 0;
    }
}
