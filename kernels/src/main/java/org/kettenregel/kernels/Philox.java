package org.kettenregel.kernels;

/**
 * Random numbers without state: Philox4x32 with 10 rounds (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011).
 *
 * <p>The mapping, which every device must follow: the seed's low and high 32 bits are the two key words. A counter of four words, block in
 * the low two and stream in the high two, yields a block of four words. Uniform number i is word {@code i mod 4} of block {@code i / 4};
 * normal number i takes words {@code 2 (i mod 2)} and the one after it of block {@code i / 2}. Indices count from 0.
 */
public final class Philox {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9; // golden ratio
    private static final int WEYL_1 = 0xBB67AE85; // square root of 3, minus 1
    private static final long LOW_WORD = 0xFFFFFFFFL;

    private Philox() {}

    /** Uniform in [0, 1), a multiple of 2^-24, so that a float holds it exactly. */
    public static float uniform(RandomKey key, long index) {
        long words = pair(key.seed(), key.stream(), index >>> 2, (index & 2) != 0);
        return uniform((int) ((index & 1) == 0 ? words : words >>> 32));
    }

    /** Uniform in [0, 1) with 48 bits: numbers {@code 2 index} and, behind them, {@code 2 index + 1}. */
    public static double fineUniform(RandomKey key, long index) {
        long words = pair(key.seed(), key.stream(), index >>> 1, (index & 1) != 0);
        return uniform((int) words) + uniform((int) (words >>> 32)) * 0x1p-24;
    }

    private static float uniform(int word) {
        return (word >>> 8) * 0x1p-24f;
    }

    /** The uniform numbers from {@code first} on, the same as one by one, in a fraction of the time. */
    public static void uniforms(RandomKey key, long first, float[] out, int count) {
        int i = 0;
        for (; i < count && (first + i & 3) != 0; i++) {
            out[i] = uniform(key, first + i);
        }
        for (; i + 4 <= count; i += 4) { // a block, which the compiler makes once for both pairs
            long words01 = pair(key.seed(), key.stream(), first + i >>> 2, false);
            long words23 = pair(key.seed(), key.stream(), first + i >>> 2, true);
            out[i] = uniform((int) words01);
            out[i + 1] = uniform((int) (words01 >>> 32));
            out[i + 2] = uniform((int) words23);
            out[i + 3] = uniform((int) (words23 >>> 32));
        }
        for (; i < count; i++) {
            out[i] = uniform(key, first + i);
        }
    }

    /** Normal with mean 0 and standard deviation 1 (Box and Muller 1958, the cosine half). */
    public static double normal(RandomKey key, long index) {
        long words = pair(key.seed(), key.stream(), index >>> 1, (index & 1) != 0);
        double radius = ((words & LOW_WORD) + 1) * 0x1p-32; // in (0, 1], so that its logarithm is finite
        double turn = (words >>> 32) * 0x1p-32;
        return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * turn);
    }

    /** Words 0 and 1 of a block, or 2 and 3; the earlier word in the low bits. A long, because an array would cost an allocation. */
    static long pair(long seed, long stream, long block, boolean second) {
        int key0 = (int) seed;
        int key1 = (int) (seed >>> 32);
        int word0 = (int) block;
        int word1 = (int) (block >>> 32);
        int word2 = (int) stream;
        int word3 = (int) (stream >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long product0 = MULTIPLIER_0 * (word0 & LOW_WORD);
            long product1 = MULTIPLIER_1 * (word2 & LOW_WORD);
            word0 = (int) (product1 >>> 32) ^ word1 ^ key0;
            word1 = (int) product1;
            word2 = (int) (product0 >>> 32) ^ word3 ^ key1;
            word3 = (int) product0;
            key0 += WEYL_0;
            key1 += WEYL_1;
        }
        return second ? word2 & LOW_WORD | (long) word3 << 32 : word0 & LOW_WORD | (long) word1 << 32;
    }
}
