package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKey;
import org.kettenregel.kernels.cpu.CpuRandom;

/** Random numbers, each from its index alone: many uniform ones at once, and normal ones by several threads. */
interface VectorRandom extends CpuRandom {

    /** Fewer numbers go to the plain loops, as for {@link VectorUpdates#FEW}. */
    int FEW_NUMBERS = 64;

    int COST_OF_UNIFORM = 850; // picoseconds for each number
    int COST_OF_NORMAL = 30_000;

    RandomSweep.Loop MASK = VectorRandom::mask;
    RandomSweep.Loop UNIFORM = VectorRandom::uniform;
    RandomSweep.Loop NORMAL = VectorRandom::normal;
    RandomSweep.Loop NOISE = VectorRandom::noise;

    /** The random numbers of the calling thread. */
    RandomSweep randomSweep();

    @Override
    default void uniformInto(RandomKey key, float low, float high, DeviceBuffer out, int count) {
        if (count < FEW_NUMBERS) {
            CpuRandom.super.uniformInto(key, low, high, out, count);
        } else {
            randomSweep().of(key, 0, low, high).share(values(out), count, COST_OF_UNIFORM, UNIFORM);
        }
    }

    @Override
    default void normalInto(RandomKey key, float mean, float deviation, DeviceBuffer out, int count) {
        randomSweep().of(key, 0, mean, deviation).share(values(out), count, COST_OF_NORMAL, NORMAL);
    }

    @Override
    default void maskInto(RandomKey key, long first, float keep, float value, DeviceBuffer out, int count) {
        if (count < FEW_NUMBERS) {
            CpuRandom.super.maskInto(key, first, keep, value, out, count);
        } else {
            randomSweep().of(key, first, keep, value).share(values(out), count, COST_OF_UNIFORM, MASK);
        }
    }

    @Override
    default void noiseOnto(RandomKey key, long first, float deviation, DeviceBuffer out, int count) {
        randomSweep().of(key, first, deviation, 0).share(values(out), count, COST_OF_NORMAL, NOISE);
    }

    private static void mask(RandomSweep random, int from, int to) {
        float[] out = random.out;
        float keep = random.p;
        float value = random.q;
        PhiloxLanes.uniforms(random.key, random.first, out, from, to);
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            FloatVector number = FloatVector.fromArray(Lanes.FLOATS, out, i);
            FloatVector.zero(Lanes.FLOATS).blend(value, number.compare(VectorOperators.LT, keep)).intoArray(out, i);
        }
        for (; i < to; i++) {
            out[i] = out[i] < keep ? value : 0;
        }
    }

    private static void uniform(RandomSweep random, int from, int to) {
        float[] out = random.out;
        float low = random.p;
        float width = random.q - low;
        float largest = Math.nextDown(random.q); // rounding may reach the end, which is not in the interval
        PhiloxLanes.uniforms(random.key, random.first, out, from, to);
        for (int i = from; i < to; i++) {
            out[i] = Math.min(low + width * out[i], largest);
        }
    }

    private static void normal(RandomSweep random, int from, int to) {
        for (int i = from; i < to; i++) {
            random.out[i] = (float) (random.p + random.q * Philox.normal(random.key, i));
        }
    }

    private static void noise(RandomSweep random, int from, int to) {
        for (int i = from; i < to; i++) {
            random.out[i] += (float) (random.p * Philox.normal(random.key, random.first + i));
        }
    }
}
