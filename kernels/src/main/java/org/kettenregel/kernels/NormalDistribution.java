package org.kettenregel.kernels;

/** The standard normal distribution, by which GELU weighs its input. */
public final class NormalDistribution {

    /** Beyond it the quotient of polynomials loses its digits, and the continued fraction converges. */
    private static final double TAIL = 10 / Math.sqrt(2);

    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private NormalDistribution() {}

    /** exp(-x^2 / 2) / sqrt(2 pi). */
    public static double density(double x) {
        return Math.exp(-x * x / 2) / ROOT_OF_TWO_PI;
    }

    /**
     * The probability of a number below x, (1 + erf(x / sqrt(2))) / 2: by algorithm 5666 of Hart et al. ("Computer Approximations", 1968), with
     * the continued fraction that West adds for the tail ("Better approximations to cumulative normal functions", 2005). Wrong by at most
     * 1e-15, and by at most 2e-8 of the result itself for any x above -38, where doubles end.
     */
    public static double cumulative(double x) {
        double size = Math.abs(x);
        double exponential = Math.exp(-size * size / 2);
        double tail = size < TAIL ? exponential * quotient(size) : exponential / fraction(size) / ROOT_OF_TWO_PI;
        return x > 0 ? 1 - tail : tail;
    }

    private static double quotient(double z) {
        double above = 0.0352624965998911;
        above = above * z + 0.700383064443688;
        above = above * z + 6.37396220353165;
        above = above * z + 33.912866078383;
        above = above * z + 112.079291497871;
        above = above * z + 221.213596169931;
        above = above * z + 220.206867912376;
        double below = 0.0883883476483184;
        below = below * z + 1.75566716318264;
        below = below * z + 16.064177579207;
        below = below * z + 86.7807322029461;
        below = below * z + 296.564248779674;
        below = below * z + 637.333633378831;
        below = below * z + 793.826512519948;
        below = below * z + 440.413735824752;
        return above / below;
    }

    private static double fraction(double z) {
        return z + 1 / (z + 2 / (z + 3 / (z + 4 / (z + 0.65))));
    }
}
