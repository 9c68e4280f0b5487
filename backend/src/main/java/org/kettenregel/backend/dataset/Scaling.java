package org.kettenregel.backend.dataset;

/** How the numbers of a column are brought to a common size: each becomes (x - shift) / divisor. */
public enum Scaling {
    /** As they are. */
    NONE,
    /** The least becomes 0, the greatest 1. */
    ZERO_TO_ONE,
    /** The least becomes -1, the greatest 1. */
    MINUS_ONE_TO_ONE,
    /** Their mean becomes 0, their standard deviation 1. */
    STANDARD;

    double shift(ColumnStatistics numbers) {
        return switch (this) {
            case NONE -> 0;
            case ZERO_TO_ONE -> numbers.least();
            case MINUS_ONE_TO_ONE -> (numbers.least() + numbers.greatest()) / 2;
            case STANDARD -> numbers.mean();
        };
    }

    /** 1 where all numbers are equal, which no division can spread. */
    double divisor(ColumnStatistics numbers) {
        double divisor = switch (this) {
            case NONE -> 1;
            case ZERO_TO_ONE -> numbers.greatest() - numbers.least();
            case MINUS_ONE_TO_ONE -> (numbers.greatest() - numbers.least()) / 2;
            case STANDARD -> numbers.deviation();
        };
        return divisor > 0 ? divisor : 1;
    }
}
