package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.onto;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKernels;
import org.kettenregel.kernels.RandomKey;

/** Random numbers, in double precision. */
interface DoubleRandom extends RandomKernels {

    @Override
    default void uniformInto(RandomKey key, float low, float high, DeviceBuffer out, int count) {
        into(out, count, i -> low + ((double) high - low) * Philox.uniform(key, i));
    }

    @Override
    default void normalInto(RandomKey key, float mean, float deviation, DeviceBuffer out, int count) {
        into(out, count, i -> mean + deviation * Philox.normal(key, i));
    }

    @Override
    default void maskInto(RandomKey key, long first, float keep, float value, DeviceBuffer out, int count) {
        into(out, count, i -> Philox.uniform(key, first + i) < keep ? value : 0);
    }

    @Override
    default void noiseOnto(RandomKey key, long first, float deviation, DeviceBuffer out, int count) {
        onto(out, count, i -> deviation * Philox.normal(key, first + i));
    }
}
