package org.kettenregel.kernels.cpu;

/**
 * What one thread adds up before it writes it: one or two rows of a result, copied from where they lie and back; and rows to add, where every
 * thread needs its own. Each thread keeps one and uses it again, so that a call allocates nothing.
 */
final class RowSums {

    private static final float[] NONE = new float[0];

    private final Panel panel = new Panel();
    private float[] first = NONE;
    private float[] second = NONE;

    void size(int columns) {
        if (first.length < columns) {
            first = new float[columns];
            second = new float[columns];
        }
    }

    float[] first() {
        return first;
    }

    float[] second() {
        return second;
    }

    Panel panel() {
        return panel;
    }

    /** Takes the row that begins at {@code at}. */
    void begin(float[] rows, int at, int columns) {
        System.arraycopy(rows, at, first, 0, columns);
    }

    /** Takes two rows. */
    void begin(float[] rows, int at, int otherAt, int columns) {
        System.arraycopy(rows, at, first, 0, columns);
        System.arraycopy(rows, otherAt, second, 0, columns);
    }

    /** Writes the row back. */
    void end(float[] rows, int at, int columns) {
        System.arraycopy(first, 0, rows, at, columns);
    }

    /** Writes both rows back. */
    void end(float[] rows, int at, int otherAt, int columns) {
        System.arraycopy(first, 0, rows, at, columns);
        System.arraycopy(second, 0, rows, otherAt, columns);
    }
}
