package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKernels;
import org.kettenregel.kernels.RandomKey;

/** Random numbers, each from its index alone. */
public interface CpuRandom extends RandomKernels {

    @Override
    default void uniformInto(RandomKey key, float low, float high, DeviceBuffer out, int count) {
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            // rounding may reach high, which is not in the interval
            outputs[i] = Math.min(low + (high - low) * Philox.uniform(key, i), Math.nextDown(high));
        }
    }

    @Override
    default void normalInto(RandomKey key, float mean, float deviation, DeviceBuffer out, int count) {
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] = (float) (mean + deviation * Philox.normal(key, i));
        }
    }

    @Override
    default void maskInto(RandomKey key, long first, float keep, float value, DeviceBuffer out, int count) {
        float[] outputs = values(out);
        Philox.uniforms(key, first, outputs, count);
        for (int i = 0; i < count; i++) {
            outputs[i] = outputs[i] < keep ? value : 0;
        }
    }

    @Override
    default void noiseOnto(RandomKey key, long first, float deviation, DeviceBuffer out, int count) {
        float[] outputs = values(out);
        for (int i = 0; i < count; i++) {
            outputs[i] += (float) (deviation * Philox.normal(key, first + i));
        }
    }
}
