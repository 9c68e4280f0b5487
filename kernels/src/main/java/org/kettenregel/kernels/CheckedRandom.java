package org.kettenregel.kernels;

/** {@link RandomKernels} behind checks. */
interface CheckedRandom extends RandomKernels {

    Kernels unchecked();

    Check check();

    @Override
    default void uniformInto(RandomKey key, float low, float high, DeviceBuffer out, int count) {
        if (!(low < high)) {
            throw new IllegalArgumentException("uniformInto: low must be below high, found [%s, %s)".formatted(low, high));
        }
        unchecked().uniformInto(key, low, high, check().buffer("uniformInto", "out", out, count), count);
    }

    @Override
    default void normalInto(RandomKey key, float mean, float deviation, DeviceBuffer out, int count) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException("normalInto: the deviation must not be negative, found %s".formatted(deviation));
        }
        unchecked().normalInto(key, mean, deviation, check().buffer("normalInto", "out", out, count), count);
    }
}
