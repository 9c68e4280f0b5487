package org.kettenregel.backend.dataset;

/** What random numbers are for. The number of a stream is part of every saved experiment's outcome, so it never changes. */
public enum Stream {
    /** Where the points of a computed data set lie. */
    DATA(1),
    /** What disturbs those points. */
    NOISE(2),
    /** Which samples go to which part. */
    SPLIT(3),
    /** The order of samples in an epoch. */
    SHUFFLE(4),
    /** Where weights start. */
    WEIGHTS(5),
    /** What is random in a training step: dropout, noise, augmentation. */
    STEPS(6),
    /** Which sample is looked at, where any will do; nothing is learned from those. */
    LOOKS(7);

    private static final int SUB_BITS = 56;

    private final long number;

    Stream(long number) {
        this.number = number;
    }

    /** One number for a stream and its part; {@code sub} counts from 0. */
    long key(long sub) {
        if (sub < 0 || sub >= 1L << SUB_BITS) {
            throw new IllegalArgumentException("random stream: the part must be between 0 and 2^%d - 1, found %d".formatted(SUB_BITS, sub));
        }
        return number << SUB_BITS | sub;
    }
}
