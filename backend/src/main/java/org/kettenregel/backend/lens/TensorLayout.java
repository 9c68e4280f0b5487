package org.kettenregel.backend.lens;

import java.util.List;

/**
 * How the numbers of a tensor lie in rows, and which of these belong together: one axis is a row, in lines of {@link #LINE} where it is very long; two
 * are a matrix, three are height, width and channels, each channel a matrix of its own; of more the last two are a matrix and all before it are counted
 * through.
 *
 * @param matrices how many there are
 */
public record TensorLayout(int matrices, int rows, int columns, boolean channelsLast, int count) {

    /** Numbers on a line of a vector that does not fit on one page. */
    public static final int LINE = 128;

    /** Numbers that are sent at a time, unless a single row has more. */
    private static final int PAGE = 16_384;

    private static final int IMAGE = 3;

    /** @param sizes without the axis of samples */
    public static TensorLayout of(List<Integer> sizes) {
        int count = sizes.stream().reduce(1, (a, b) -> a * b);
        if (sizes.size() < 2) {
            return count <= PAGE ? new TensorLayout(1, 1, count, false, count) : new TensorLayout(1, Math.ceilDiv(count, LINE), LINE, false, count);
        }
        if (sizes.size() == IMAGE) {
            return new TensorLayout(sizes.get(2), sizes.get(0), sizes.get(1), true, count);
        }
        int rows = sizes.get(sizes.size() - 2);
        int columns = sizes.getLast();
        return new TensorLayout(count / rows / columns, rows, columns, false, count);
    }

    /** How many rows of a matrix make a page; the last page may have fewer. */
    public int rowsOfPage() {
        return Math.clamp(PAGE / columns, 1, rows);
    }

    /** The matrix in which an element lies. */
    public int matrixOf(int element) {
        return channelsLast ? element % matrices : element / (rows * columns);
    }

    /** The row in which an element lies. */
    public int rowOf(int element) {
        return channelsLast ? element / matrices / columns : element / columns % rows;
    }

    /** Whether there is such a page. */
    boolean hasPage(int matrix, int firstRow) {
        return matrix >= 0 && matrix < matrices && firstRow >= 0 && firstRow < rows && firstRow % rowsOfPage() == 0;
    }

    /** The numbers of a page, row by row. */
    float[] page(float[] values, int matrix, int firstRow) {
        int places = (Math.min(rows, firstRow + rowsOfPage()) - firstRow) * columns;
        int start = firstRow * columns;
        float[] page = new float[channelsLast ? places : Math.min(places, count - start)];
        for (int i = 0; i < page.length; i++) {
            page[i] = values[channelsLast ? (start + i) * matrices + matrix : matrix * rows * columns + start + i];
        }
        return page;
    }
}
