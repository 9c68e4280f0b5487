package org.kettenregel.kernels.cpu;

import org.kettenregel.kernels.DeviceBuffer;

/** Floats in an array on the heap. */
public final class CpuBuffer implements DeviceBuffer {

    private static final float[] FREED = new float[0];

    private float[] values;

    CpuBuffer(int length) {
        values = new float[length];
    }

    /** The array itself: kernels of this device read and write it. */
    public static float[] values(DeviceBuffer buffer) {
        return ((CpuBuffer) buffer).values;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public void upload(float[] source, int sourceOffset, int count) {
        System.arraycopy(source, sourceOffset, values, 0, count);
    }

    @Override
    public void download(int offset, float[] target, int targetOffset, int count) {
        System.arraycopy(values, offset, target, targetOffset, count);
    }

    @Override
    public void close() {
        if (values == FREED) {
            throw new IllegalStateException("close: the buffer is closed");
        }
        values = FREED;
    }
}
