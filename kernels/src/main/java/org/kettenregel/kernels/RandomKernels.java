package org.kettenregel.kernels;

/** Counter-based random numbers: the same on every device (normal ones up to rounding of logarithm and cosine). */
public interface RandomKernels {

    /**
     * {@code out[i] = min(low + (high - low) u, the float below high)}, in single precision without a fused multiply-add; u is number i of the stream
     * of {@code key}, uniform in [0, 1).
     */
    void uniformInto(RandomKey key, float low, float high, DeviceBuffer out, int count);

    /** {@code out[i]} normal with the given mean and standard deviation. */
    void normalInto(RandomKey key, float mean, float deviation, DeviceBuffer out, int count);

    /** {@code out[i] = value} where number {@code first + i} of the stream, uniform in [0, 1), is below {@code keep}, else 0. */
    void maskInto(RandomKey key, long first, float keep, float value, DeviceBuffer out, int count);

    /** {@code out[i] += deviation z}; z is number {@code first + i} of the stream, normal with mean 0 and standard deviation 1. */
    void noiseOnto(RandomKey key, long first, float deviation, DeviceBuffer out, int count);
}
