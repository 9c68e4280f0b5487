package org.kettenregel.kernels;

/** Counter-based random numbers: the same on every device (normal ones up to rounding of logarithm and cosine). */
public interface RandomKernels {

    /** {@code out[i]} uniform in [low, high), i counting from 0 in the stream of {@code key}. */
    void uniformInto(RandomKey key, float low, float high, DeviceBuffer out, int count);

    /** {@code out[i]} normal with the given mean and standard deviation. */
    void normalInto(RandomKey key, float mean, float deviation, DeviceBuffer out, int count);
}
