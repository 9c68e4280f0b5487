package org.kettenregel.backend.lens;

/**
 * Points in the plane that lie on straight lines, as many on each.
 *
 * @param numbers (lines, places, 2)
 */
record Grid(double[] numbers) {

    /** On each line, enough for a bend to look round. */
    static final int PLACES = 41;

    private static final int LINES = 11;

    /** Lines to both sides of both axes, as far out as the points lie. */
    static Grid around(float[] points) {
        double reach = 0;
        for (float number : points) {
            reach = Float.isFinite(number) ? Math.max(reach, Math.abs(number)) : reach;
        }
        reach = reach == 0 ? 1 : reach;
        double[] numbers = new double[2 * LINES * PLACES * 2];
        int next = 0;
        for (int direction = 0; direction < 2; direction++) {
            for (int line = 0; line < LINES; line++) {
                for (int place = 0; place < PLACES; place++) {
                    double along = reach * (2.0 * place / (PLACES - 1) - 1);
                    double across = reach * (2.0 * line / (LINES - 1) - 1);
                    numbers[next++] = direction == 0 ? along : across;
                    numbers[next++] = direction == 0 ? across : along;
                }
            }
        }
        return new Grid(numbers);
    }

    /** Every point times a matrix, y_j = sum_i m_ji x_i. */
    Grid times(double[][] m) {
        double[] moved = new double[numbers.length];
        for (int i = 0; i < numbers.length; i += 2) {
            moved[i] = m[0][0] * numbers[i] + m[0][1] * numbers[i + 1];
            moved[i + 1] = m[1][0] * numbers[i] + m[1][1] * numbers[i + 1];
        }
        return new Grid(moved);
    }

    Grid plus(float[] shift) {
        double[] moved = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            moved[i] = numbers[i] + shift[i % 2];
        }
        return new Grid(moved);
    }

    float[] floats() {
        return Floats.of(numbers);
    }
}
