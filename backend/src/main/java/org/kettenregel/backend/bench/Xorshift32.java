package org.kettenregel.backend.bench;

/** The random numbers of measured data (Marsaglia 2003, triple 13, 17, 5): made by other programs with three lines of any language. */
final class Xorshift32 {

    private int state;

    /** @param seed not 0, which would stay 0 for ever */
    Xorshift32(int seed) {
        if (seed == 0) {
            throw new IllegalArgumentException("xorshift: the seed must not be 0");
        }
        state = seed;
    }

    /** 32 random bits. */
    int bits() {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        return state;
    }

    /** Uniform in [0, 1), a multiple of 2^-24. */
    float uniform() {
        return (bits() >>> 8) * 0x1p-24f;
    }

    /** The next {@code count} uniform numbers. */
    float[] uniform(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = uniform();
        }
        return numbers;
    }
}
