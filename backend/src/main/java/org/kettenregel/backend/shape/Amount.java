package org.kettenregel.backend.shape;

/** Sums and products of sizes that stop at the largest long, so that what is far too much never looks like little. */
public final class Amount {

    private Amount() {}

    /** Of numbers from 0 on. */
    public static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** Of numbers from 0 on. */
    public static long product(long a, long b) {
        boolean fits = Math.multiplyHigh(a, b) == 0 && a * b >= 0;
        return fits ? a * b : Long.MAX_VALUE;
    }
}
