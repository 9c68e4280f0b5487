package org.kettenregel.kernels;

/** A buffer that knows its device and whether it is still open. */
final class CheckedBuffer implements DeviceBuffer {

    private final CheckedDevice owner;
    private final DeviceBuffer buffer;
    private final int length; // kept, because it is asked for with every operand
    private volatile boolean closed;

    CheckedBuffer(CheckedDevice owner, DeviceBuffer buffer) {
        this.owner = owner;
        this.buffer = buffer;
        this.length = buffer.length();
    }

    CheckedDevice owner() {
        return owner;
    }

    DeviceBuffer unchecked() {
        return buffer;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public void upload(float[] source, int sourceOffset, int count) {
        requireOpen("upload");
        requireRange("upload", "source", source.length, sourceOffset, count);
        requireRange("upload", "the buffer", length, 0, count);
        buffer.upload(source, sourceOffset, count);
    }

    @Override
    public void download(int offset, float[] target, int targetOffset, int count) {
        requireOpen("download");
        requireRange("download", "the buffer", length, offset, count);
        requireRange("download", "target", target.length, targetOffset, count);
        buffer.download(offset, target, targetOffset, count);
    }

    @Override
    public void close() {
        requireOpen("close");
        closed = true;
        buffer.close();
    }

    private void requireOpen(String operation) {
        if (closed) {
            throw new IllegalStateException("%s: the buffer is closed".formatted(operation));
        }
    }

    private static void requireRange(String operation, String what, int length, int offset, int count) {
        if (count < 0 || offset < 0 || offset > length - count) {
            throw new IllegalArgumentException(
                    "%s: %d elements from %d do not fit %s of %d".formatted(operation, count, offset, what, length));
        }
    }
}
