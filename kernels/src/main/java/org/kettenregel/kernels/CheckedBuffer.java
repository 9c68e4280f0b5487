package org.kettenregel.kernels;

/** A buffer that knows its device and whether it is still open. */
final class CheckedBuffer implements DeviceBuffer {

    private static final Object NO_PASS = new Object();

    private final CheckedDevice owner;
    private final DeviceBuffer buffer;
    private final int length; // kept, because it is asked for with every operand
    private volatile Object pass;

    /** @param pass the one of its device */
    CheckedBuffer(CheckedDevice owner, DeviceBuffer buffer, Object pass) {
        this.owner = owner;
        this.buffer = buffer;
        this.length = buffer.length();
        this.pass = pass;
    }

    CheckedDevice owner() {
        return owner;
    }

    DeviceBuffer unchecked() {
        return buffer;
    }

    /** That of its device as long as both are open: one question in place of three. */
    Object pass() {
        return pass;
    }

    boolean isClosed() {
        return pass == NO_PASS;
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
        pass = NO_PASS;
        buffer.close();
    }

    private void requireOpen(String operation) {
        if (isClosed()) {
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
