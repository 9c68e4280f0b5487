package org.kettenregel.backend.lens;

/**
 * A matrix, or where it is large an evenly spread part of its rows and columns.
 *
 * @param rows        of the whole matrix
 * @param firstRow    the first that is shown; from there every {@code rowStep}-th
 * @param firstColumn likewise
 * @param cells       what is shown, row by row
 */
public record Matrix(int rows, int columns, int firstRow, int rowStep, int firstColumn, int columnStep, float[] cells) {

    /** Longer sides are thinned out: cells would be too small to be told apart. */
    static final int LONGEST = 84;

    /** Reads one cell. */
    interface Cells {

        double at(int row, int column);
    }

    /** Keeps the given row and column among those shown. */
    static Matrix of(int rows, int columns, int row, int column, Cells cells) {
        int rowStep = Math.ceilDiv(rows, LONGEST);
        int columnStep = Math.ceilDiv(columns, LONGEST);
        int firstRow = row % rowStep;
        int firstColumn = column % columnStep;
        int shownRows = Math.ceilDiv(rows - firstRow, rowStep);
        int shownColumns = Math.ceilDiv(columns - firstColumn, columnStep);
        float[] shown = new float[shownRows * shownColumns];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = (float) cells.at(firstRow + i / shownColumns * rowStep, firstColumn + i % shownColumns * columnStep);
        }
        return new Matrix(rows, columns, firstRow, rowStep, firstColumn, columnStep, shown);
    }

    /** Its transpose: the same numbers, rows as columns. */
    Matrix turned() {
        int across = Math.ceilDiv(columns - firstColumn, columnStep);
        int down = cells.length / across;
        float[] turned = new float[cells.length];
        for (int i = 0; i < cells.length; i++) {
            turned[i % across * down + i / across] = cells[i];
        }
        return new Matrix(columns, rows, firstColumn, columnStep, firstRow, rowStep, turned);
    }
}
