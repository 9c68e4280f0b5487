package org.kettenregel.kernels.cpu.vector;

/** Room for the numbers of one row. Each calling thread keeps one and uses it again. */
final class Scratch {

    private float[] values = new float[64];

    /** At least so many floats, with anything in them. */
    float[] row(int columns) {
        if (values.length < columns) {
            values = new float[Math.max(columns, 2 * values.length)];
        }
        return values;
    }
}
