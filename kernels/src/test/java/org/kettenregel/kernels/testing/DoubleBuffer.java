package org.kettenregel.kernels.testing;

import org.kettenregel.kernels.DeviceBuffer;

/** Numbers in double precision, which a test can also read and write without rounding. */
public final class DoubleBuffer implements DeviceBuffer {

    private final double[] values;
    private boolean closed;

    DoubleBuffer(int length) {
        values = new double[length];
    }

    public double get(int index) {
        return open()[index];
    }

    public void set(int index, double value) {
        open()[index] = value;
    }

    static double[] values(DeviceBuffer buffer) {
        return ((DoubleBuffer) buffer).open();
    }

    private double[] open() {
        if (closed) {
            throw new IllegalStateException("double buffer: it is closed");
        }
        return values;
    }

    @Override
    public int length() {
        return values.length;
    }

    @Override
    public void upload(float[] source, int sourceOffset, int count) {
        for (int i = 0; i < count; i++) {
            open()[i] = source[sourceOffset + i];
        }
    }

    @Override
    public void download(int offset, float[] target, int targetOffset, int count) {
        for (int i = 0; i < count; i++) {
            target[targetOffset + i] = (float) open()[offset + i];
        }
    }

    @Override
    public void close() {
        open();
        closed = true;
    }
}
