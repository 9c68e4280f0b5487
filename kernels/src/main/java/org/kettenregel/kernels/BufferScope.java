package org.kettenregel.kernels;

import java.util.ArrayList;
import java.util.List;

/**
 * Owns buffers that live and die together: {@link #close()} frees them all, the last one first, also where one of them refuses.
 * Used by one thread at a time.
 */
public final class BufferScope implements AutoCloseable {

    private final List<DeviceBuffer> buffers = new ArrayList<>();
    private boolean closed;

    /** Takes over the duty to close {@code buffer}, and returns it. */
    public <B extends DeviceBuffer> B own(B buffer) {
        if (closed) {
            throw new IllegalStateException("buffer scope: it is closed and cannot own another buffer");
        }
        buffers.add(buffer);
        return buffer;
    }

    @Override
    public void close() {
        if (closed) {
            throw new IllegalStateException("buffer scope: closed twice");
        }
        closed = true;
        RuntimeException refused = null;
        for (DeviceBuffer buffer : buffers.reversed()) {
            try {
                buffer.close();
            } catch (RuntimeException thrown) {
                if (refused == null) {
                    refused = thrown;
                } else {
                    refused.addSuppressed(thrown);
                }
            }
        }
        buffers.clear();
        if (refused != null) {
            throw refused;
        }
    }
}
