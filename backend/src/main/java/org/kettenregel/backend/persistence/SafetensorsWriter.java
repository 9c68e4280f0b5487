package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** Writes the format of {@link Safetensors} to a channel, through one small buffer; twice over the numbers, as their checksum stands before them. */
final class SafetensorsWriter {

    private static final int BUFFER_BYTES = 1 << 16;

    private final WritableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    SafetensorsWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    void write(Safetensors content) throws IOException {
        CRC32C checksum = new CRC32C();
        pass(content, checksum::update);
        byte[] header = new SafetensorsHeader(content.metadata(), entries(content)).sealed(SafetensorsHeader.text(checksum)).bytes();
        if (header.length > SafetensorsHeader.MAX_BYTES) {
            throw new IllegalArgumentException("safetensors: a header may have %d bytes, found %d".formatted(SafetensorsHeader.MAX_BYTES, header.length));
        }
        drain(buffer.clear().putLong(header.length).flip());
        drain(ByteBuffer.wrap(header));
        pass(content, this::drain);
    }

    /** What this program would refuse to read, it does not write. */
    private static List<SafetensorsHeader.Entry> entries(Safetensors content) {
        if (content.tensors().size() > SafetensorsHeader.MAX_TENSORS) {
            throw new IllegalArgumentException("safetensors: a file may hold %d tensors, found %d".formatted(
                    SafetensorsHeader.MAX_TENSORS, content.tensors().size()));
        }
        List<SafetensorsHeader.Entry> entries = new ArrayList<>();
        long begin = 0;
        for (Map.Entry<String, StoredTensor> tensor : content.tensors().entrySet()) {
            String name = tensor.getKey();
            if (name.length() > SafetensorsHeader.MAX_NAME || name.equals(SafetensorsHeader.METADATA)) {
                throw new IllegalArgumentException("safetensors: a name may have %d characters and not be %s, found %d in '%s'".formatted(
                        SafetensorsHeader.MAX_NAME, SafetensorsHeader.METADATA, name.length(), name));
            }
            SafetensorsHeader.Entry entry = new SafetensorsHeader.Entry(name, tensor.getValue().sizes(), begin);
            entries.add(entry);
            begin = entry.end();
        }
        return entries;
    }

    /** Who takes the data, part after part. */
    @FunctionalInterface
    private interface Sink {

        void take(ByteBuffer part) throws IOException;
    }

    private void pass(Safetensors content, Sink sink) throws IOException {
        for (StoredTensor tensor : content.tensors().values()) {
            float[] values = tensor.values();
            for (int done = 0; done < values.length; ) {
                int now = Math.min(values.length - done, BUFFER_BYTES / Float.BYTES);
                buffer.clear().limit(now * Float.BYTES);
                buffer.asFloatBuffer().put(values, done, now);
                sink.take(buffer);
                done += now;
            }
        }
    }

    private void drain(ByteBuffer part) throws IOException {
        while (part.hasRemaining()) {
            channel.write(part);
        }
    }
}
