package org.kettenregel.kernels.testing;

import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Philox;
import org.kettenregel.kernels.RandomKey;

/** Numbers to test with: the same for the same seed, everywhere. */
public final class Samples {

    private static final long STREAM = 0x5A4D;

    private Samples() {}

    /** {@code count} numbers in [low, high). */
    public static float[] uniform(long seed, int count, float low, float high) {
        RandomKey key = new RandomKey(seed, STREAM);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = low + (high - low) * Philox.uniform(key, i);
        }
        return values;
    }

    /** {@code count} numbers of the standard normal distribution. */
    public static float[] normal(long seed, int count) {
        RandomKey key = new RandomKey(seed, STREAM);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) Philox.normal(key, i);
        }
        return values;
    }

    /** A new buffer with these values; the caller closes it. */
    public static DeviceBuffer upload(Device device, float... values) {
        DeviceBuffer buffer = device.allocate(values.length);
        buffer.upload(values);
        return buffer;
    }

    /** All values of a buffer. */
    public static float[] download(DeviceBuffer buffer) {
        float[] values = new float[buffer.length()];
        buffer.download(values);
        return values;
    }
}
