package org.kettenregel.backend.formula;

/**
 * All summands of a sum, however long: factor (left[0] right[0] + left[1] right[1] + ...). The arrays must not be changed.
 *
 * @param right 1 for a summand that is a single number
 */
public record Summands(double factor, double[] left, double[] right) {

    /** Of what is no sum. */
    public static final Summands NONE = new Summands(1, new double[0], new double[0]);

    public int count() {
        return left.length;
    }
}
