package org.kettenregel.kernels;

/** {@code length} floats in the memory of one device; opaque, so that a device may keep them in any form. */
public interface DeviceBuffer extends AutoCloseable {

    int length();

    /** Copies {@code count} floats from {@code source[sourceOffset...]} to the start of this buffer. */
    void upload(float[] source, int sourceOffset, int count);

    /** Copies the {@code count} floats beginning at {@code offset} of this buffer to {@code target[targetOffset...]}. */
    void download(int offset, float[] target, int targetOffset, int count);

    default void upload(float[] source) {
        upload(source, 0, source.length);
    }

    default void download(float[] target) {
        download(0, target, 0, target.length);
    }

    /** Frees the memory; closing twice is an error. */
    @Override
    void close();
}
