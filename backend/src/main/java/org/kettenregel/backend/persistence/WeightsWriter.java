package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Writes the format of {@link WeightsFile} to a channel, through one small buffer. */
final class WeightsWriter {

    private static final int BUFFER_BYTES = 1 << 16;

    private final WritableByteChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    WeightsWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    void write(Map<String, StoredTensor> weights) throws IOException {
        TreeMap<String, StoredTensor> sorted = new TreeMap<>(weights);
        putBytes(WeightsFile.MAGIC);
        putInt(WeightsFile.VERSION);
        room(Long.BYTES).putLong(length(sorted));
        putInt(sorted.size());
        for (Map.Entry<String, StoredTensor> entry : sorted.entrySet()) {
            putTensor(entry.getKey().getBytes(StandardCharsets.UTF_8), entry.getValue());
        }
        flush();
        putInt((int) checksum.getValue());
        flush();
    }

    private static long length(Map<String, StoredTensor> weights) {
        long length = WeightsFile.MAGIC.length + Integer.BYTES + Long.BYTES + 2 * Integer.BYTES;
        for (Map.Entry<String, StoredTensor> entry : weights.entrySet()) {
            int nameBytes = entry.getKey().getBytes(StandardCharsets.UTF_8).length;
            if (nameBytes > WeightsFile.MAX_NAME_BYTES) {
                throw new IllegalArgumentException("weights file: a name may have %d bytes, found %d in '%s'".formatted(
                        WeightsFile.MAX_NAME_BYTES, nameBytes, entry.getKey()));
            }
            length += nameBytes + Integer.BYTES * (2L + entry.getValue().sizes().size()) + (long) Float.BYTES * entry.getValue().values().length;
        }
        return length;
    }

    private void putTensor(byte[] name, StoredTensor tensor) throws IOException {
        putInt(name.length);
        putBytes(name);
        putInt(tensor.sizes().size());
        for (int size : tensor.sizes()) {
            putInt(size);
        }
        float[] values = tensor.values();
        for (int done = 0; done < values.length; ) {
            room(Float.BYTES);
            int now = Math.min(values.length - done, buffer.remaining() / Float.BYTES);
            buffer.asFloatBuffer().put(values, done, now);
            buffer.position(buffer.position() + now * Float.BYTES);
            done += now;
        }
    }

    private void putInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    private void putBytes(byte[] bytes) throws IOException {
        room(bytes.length).put(bytes);
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        buffer.flip();
        checksum.update(buffer.duplicate());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
