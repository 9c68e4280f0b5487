package org.kettenregel.kernels.cpu;

/**
 * Rows of a matrix, each copied into an array of its own, and sums of multiples of them: what products and convolutions spend their time in.
 * The compiler makes vector instructions of a loop over several arrays where all are read at one index, and not where their offsets
 * differ, so that the copy pays for itself after a few uses of a row. Its arrays are kept for the next time.
 */
final class Panel {

    /**
     * With fewer columns than this, a loop over them is no vector loop. It must not even be the same code: the compiler would learn from it that the
     * loop is short, and would never again make vector instructions of it.
     */
    private static final int NARROW = 16;

    /** Columns that are turned together, so that what is read for one row is still in the cache for the next. */
    private static final int TURNED = 64;

    private float[][] rows = new float[0][];
    private int columns;

    /** Makes room for this many rows. */
    void size(int rowCount, int columnCount) {
        if (rows.length < rowCount) {
            float[][] grown = new float[rowCount][];
            System.arraycopy(rows, 0, grown, 0, rows.length);
            for (int r = rows.length; r < rowCount; r++) {
                grown[r] = new float[columnCount];
            }
            rows = grown;
        }
        for (int r = 0; r < rowCount; r++) {
            if (rows[r].length < columnCount) {
                rows[r] = new float[columnCount];
            }
        }
        columns = columnCount;
    }

    /** {@code source}, from its element {@code first} on, holds the next {@code count} rows one after another. */
    void load(int row, int count, float[] source, int first) {
        for (int r = 0; r < count; r++) {
            System.arraycopy(source, first + r * columns, rows[row + r], 0, columns);
        }
    }

    /** {@code source}, from its element {@code first} on, holds the next {@code count} rows transposed, that is as (columns, count). */
    void loadTurned(int row, int count, float[] source, int first) {
        for (int block = 0; block < columns; block += TURNED) {
            int end = Math.min(columns, block + TURNED);
            for (int r = 0; r < count; r++) {
                float[] target = rows[row + r];
                for (int c = block; c < end; c++) {
                    target[c] = source[first + c * count + r];
                }
            }
        }
    }

    /** {@code sum[j] += sum_p a[at + p * step] * row[from + p][j]} for p from 0 to before {@code count}. */
    void add(float[] sum, float[] a, int at, int step, int from, int count) {
        if (columns < NARROW) {
            addNarrow(sum, a, at, step, from, count);
            return;
        }
        int p = 0;
        for (; p + 4 <= count; p += 4) {
            int i = at + p * step;
            addFour(sum, from + p, a[i], a[i + step], a[i + 2 * step], a[i + 3 * step]);
        }
        for (; p < count; p++) {
            addOne(sum, from + p, a[at + p * step]);
        }
    }

    /** The same for two sums at once, which reads every row half as often: {@code sum} with {@code at}, {@code other} with {@code otherAt}. */
    void addPair(float[] sum, float[] other, float[] a, int at, int otherAt, int step, int from, int count) {
        if (columns < NARROW) {
            addNarrow(sum, a, at, step, from, count);
            addNarrow(other, a, otherAt, step, from, count);
            return;
        }
        int p = 0;
        for (; p + 4 <= count; p += 4) {
            int i = at + p * step;
            int k = otherAt + p * step;
            addFourTwice(
                    sum, other, from + p,
                    a[i], a[i + step], a[i + 2 * step], a[i + 3 * step],
                    a[k], a[k + step], a[k + 2 * step], a[k + 3 * step]);
        }
        for (; p < count; p++) {
            addOne(sum, from + p, a[at + p * step]);
            addOne(other, from + p, a[otherAt + p * step]);
        }
    }

    /** The same additions in the same order. */
    private void addNarrow(float[] sum, float[] a, int at, int step, int from, int count) {
        int columns = this.columns;
        int p = 0;
        for (; p + 4 <= count; p += 4) {
            int i = at + p * step;
            float a0 = a[i];
            float a1 = a[i + step];
            float a2 = a[i + 2 * step];
            float a3 = a[i + 3 * step];
            float[] row0 = rows[from + p];
            float[] row1 = rows[from + p + 1];
            float[] row2 = rows[from + p + 2];
            float[] row3 = rows[from + p + 3];
            for (int j = 0; j < columns; j++) {
                sum[j] += a0 * row0[j] + a1 * row1[j] + a2 * row2[j] + a3 * row3[j];
            }
        }
        for (; p < count; p++) {
            float factor = a[at + p * step];
            float[] row = rows[from + p];
            for (int j = 0; j < columns; j++) {
                sum[j] += factor * row[j];
            }
        }
    }

    /** Four rows at once: the sum is read and written a fourth as often. */
    private void addFour(float[] sum, int row, float a0, float a1, float a2, float a3) {
        float[] row0 = rows[row];
        float[] row1 = rows[row + 1];
        float[] row2 = rows[row + 2];
        float[] row3 = rows[row + 3];
        int columns = this.columns;
        for (int j = 0; j < columns; j++) {
            sum[j] += a0 * row0[j] + a1 * row1[j] + a2 * row2[j] + a3 * row3[j];
        }
    }

    private void addFourTwice(
            float[] sum, float[] other, int row, float a0, float a1, float a2, float a3, float b0, float b1, float b2, float b3) {
        float[] row0 = rows[row];
        float[] row1 = rows[row + 1];
        float[] row2 = rows[row + 2];
        float[] row3 = rows[row + 3];
        int columns = this.columns;
        for (int j = 0; j < columns; j++) {
            float x0 = row0[j];
            float x1 = row1[j];
            float x2 = row2[j];
            float x3 = row3[j];
            sum[j] += a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3;
            other[j] += b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3;
        }
    }

    private void addOne(float[] sum, int row, float factor) {
        float[] row0 = rows[row];
        int columns = this.columns;
        for (int j = 0; j < columns; j++) {
            sum[j] += factor * row0[j];
        }
    }
}
