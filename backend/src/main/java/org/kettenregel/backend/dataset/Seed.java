package org.kettenregel.backend.dataset;

import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKey;

/**
 * Where all randomness of an experiment comes from. Every number is a pure function of (seed, stream, sub, index): nothing is drawn in
 * sequence, so no draw can shift another.
 */
public record Seed(long value) {

    /** The key of part {@code sub} of a stream, for kernels that fill buffers themselves. */
    public RandomKey key(Stream stream, long sub) {
        return new RandomKey(value, stream.key(sub));
    }

    /** Uniform in [low, high). */
    public double uniform(Stream stream, long sub, long index, double low, double high) {
        return low + (high - low) * Philox.fineUniform(key(stream, sub), index);
    }

    /** Normal with mean 0 and standard deviation 1. */
    public double normal(Stream stream, long sub, long index) {
        return Philox.normal(key(stream, sub), index);
    }

    /** The numbers 0 to n - 1 in random order. */
    public int[] permutation(Stream stream, long sub, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(stream, sub, order);
        return order;
    }

    /** Reorders in place (Fisher-Yates from the end); all orders are equally likely, where with 24 bits some of a large set would measurably not be. */
    public void shuffle(Stream stream, long sub, int[] order) {
        RandomKey key = key(stream, sub);
        for (int i = order.length - 1; i > 0; i--) {
            int j = (int) (Philox.fineUniform(key, i) * (i + 1));
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
