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

    @Override
    default void maskInto(RandomKey key, long first, float keep, float value, DeviceBuffer out, int count) {
        if (!(keep >= 0 && keep <= 1)) {
            throw new IllegalArgumentException("maskInto: the share that is kept must be in [0, 1], found %s".formatted(keep));
        }
        unchecked().maskInto(key, first, keep, value, check().buffer("maskInto", "out", out, count), count);
    }

    @Override
    default void noiseOnto(RandomKey key, long first, float deviation, DeviceBuffer out, int count) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException("noiseOnto: the deviation must not be negative, found %s".formatted(deviation));
        }
        unchecked().noiseOnto(key, first, deviation, check().buffer("noiseOnto", "out", out, count), count);
    }
}
