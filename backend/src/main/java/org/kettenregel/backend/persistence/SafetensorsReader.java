package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Reads the format of {@link Safetensors} from a channel. Trusts no number: whatever it asks memory for must lie within the length. */
final class SafetensorsReader {

    static final Saying SAVE_AGAIN = Saying.of("save-again");

    private static final int BUFFER_BYTES = 1 << 16;

    private final ReadableByteChannel channel;
    private final long length;
    private final String name;
    private final CRC32C checksum = new CRC32C(); // of the data
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    SafetensorsReader(ReadableByteChannel channel, long length, String name) {
        this.channel = channel;
        this.length = length;
        this.name = name;
    }

    Safetensors read() throws IOException {
        SafetensorsHeader header = header();
        long bytes = header.tensors().isEmpty() ? 0 : header.tensors().getLast().end();
        long most = Runtime.getRuntime().maxMemory() / 2;
        if (bytes > most) {
            throw new BadDocument(name, Saying.of("much-data"), Saying.of("half-memory", most), Saying.plain(bytes), Saying.of("more-memory"));
        }
        Map<String, StoredTensor> tensors = new TreeMap<>();
        for (SafetensorsHeader.Entry entry : header.tensors()) {
            tensors.put(entry.name(), new StoredTensor(entry.sizes(), floats(entry.elements())));
        }
        compare(header, SafetensorsHeader.DATA_CHECKSUM, SafetensorsHeader.text(checksum));
        return new Safetensors(header.ownMetadata(), tensors);
    }

    private SafetensorsHeader header() throws IOException {
        if (length < Long.BYTES) {
            throw other(Saying.of("least-bytes", Long.BYTES), Saying.plain(length));
        }
        long bytes = next(Long.BYTES).getLong();
        long rest = length - Long.BYTES;
        if (bytes < 0 || bytes > SafetensorsHeader.MAX_BYTES) {
            throw other(Saying.of("header-most", SafetensorsHeader.MAX_BYTES), Saying.plain(Long.toUnsignedString(bytes)));
        }
        if (bytes > rest) {
            throw damaged(name, Saying.of("header-of", bytes), Saying.of("before-end", rest));
        }
        byte[] json = new byte[(int) bytes];
        for (int done = 0; done < json.length; ) {
            ByteBuffer part = next(Math.min(json.length - done, BUFFER_BYTES));
            int now = part.remaining();
            part.get(json, done, now);
            done += now;
        }
        if (json.length == 0 || json[0] != '{') {
            throw other(Saying.of("header-begins"), json.length == 0 ? Saying.of("none") : Saying.plain("0x%02x".formatted(json[0])));
        }
        SafetensorsHeader header = new SafetensorsHeaderReader(name, rest - bytes).read(json);
        compare(header, SafetensorsHeader.HEADER_CHECKSUM, header.checksum());
        return header;
    }

    private void compare(SafetensorsHeader header, String key, String computed) {
        header.stored(key).filter(stored -> !stored.equals(computed)).ifPresent(stored -> {
            throw damaged(name, Saying.plain("%s %s".formatted(key, stored)), Saying.plain(computed));
        });
    }

    private float[] floats(int count) throws IOException {
        float[] values = new float[count];
        for (int done = 0; done < count; ) {
            int now = Math.min(count - done, BUFFER_BYTES / Float.BYTES);
            ByteBuffer part = next(now * Float.BYTES);
            checksum.update(part.duplicate());
            part.asFloatBuffer().get(values, done, now);
            done += now;
        }
        return values;
    }

    /** So many bytes, no more than a buffer; they are gone with the next call. */
    private ByteBuffer next(int bytes) throws IOException {
        buffer.clear().limit(bytes);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw damaged(name, Saying.of("bytes", length), Saying.of("fewer"));
            }
        }
        return buffer.flip();
    }

    private BadDocument other(Saying expected, Saying found) {
        return new BadDocument(name, Saying.of("no-safetensors"), expected, found, Saying.of("other-file"));
    }

    static BadDocument damaged(String file, Saying expected, Saying found) {
        return new BadDocument(file, Saying.of("damaged-safetensors"), expected, found, SAVE_AGAIN);
    }
}
