package org.kettenregel.kernels.cpu;

/** What one thread adds up before it writes it: two rows of a result, and the rows that are added where every thread needs its own. */
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
}
