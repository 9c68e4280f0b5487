package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Reads the format of {@link WeightsFile} from a channel. Trusts no number: whatever it asks memory for must lie within the length. */
final class WeightsReader {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LEAST_BYTES = 24;
    private static final String SAVE_AGAIN = "save or copy it again";

    private final ReadableByteChannel channel;
    private final long length;
    private final String name;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private long left;

    WeightsReader(ReadableByteChannel channel, long length, String name) {
        this.channel = channel;
        this.length = length;
        this.name = name;
        this.left = length;
    }

    Map<String, StoredTensor> read() throws IOException {
        readHead();
        int count = nextInt();
        Map<String, StoredTensor> weights = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String tensorName = nextName();
            if (weights.put(tensorName, nextTensor()) != null) {
                throw damaged("every name once", "'" + tensorName + "' twice");
            }
        }
        int computed = (int) checksum.getValue();
        int stored = nextInt();
        if (stored != computed) {
            throw damaged("checksum %08x".formatted(stored), "%08x".formatted(computed));
        }
        if (left != 0) {
            throw damaged("the end of the file", left + " more bytes");
        }
        return Collections.unmodifiableMap(weights);
    }

    private void readHead() throws IOException {
        if (length < LEAST_BYTES) {
            throw new BadDocument(name, "not a file of weights", "at least %d bytes".formatted(LEAST_BYTES), String.valueOf(length),
                    "choose another file");
        }
        byte[] magic = nextBytes(WeightsFile.MAGIC.length);
        if (!Arrays.equals(magic, WeightsFile.MAGIC)) {
            throw new BadDocument(name, "not a file of weights", "a file that starts with KRWT",
                    "0x%08x".formatted(ByteBuffer.wrap(magic).getInt()), "choose another file");
        }
        int version = nextInt();
        if (version != WeightsFile.VERSION) {
            throw new BadDocument(name, "unknown version", "version " + WeightsFile.VERSION, String.valueOf(version),
                    "open it with a newer program");
        }
        long declared = need(Long.BYTES).getLong(buffer.position());
        skip(Long.BYTES);
        if (declared != length) {
            throw damaged(declared + " bytes", String.valueOf(length));
        }
    }

    private String nextName() throws IOException {
        int bytes = nextInt();
        if (bytes < 0 || bytes > WeightsFile.MAX_NAME_BYTES) {
            throw damaged("a name of at most %d bytes".formatted(WeightsFile.MAX_NAME_BYTES), String.valueOf(bytes));
        }
        return new String(nextBytes(bytes), StandardCharsets.UTF_8);
    }

    private StoredTensor nextTensor() throws IOException {
        int axes = nextInt();
        if (axes < 0 || axes > StoredTensor.MAX_AXES) {
            throw damaged("at most %d axes".formatted(StoredTensor.MAX_AXES), String.valueOf(axes));
        }
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < axes; i++) {
            sizes.add(nextInt());
        }
        return new StoredTensor(sizes, nextFloats(elements(sizes)));
    }

    private int elements(List<Integer> sizes) {
        try {
            int elements = StoredTensor.elements(sizes);
            if ((long) elements * Float.BYTES > left) {
                throw damaged("values for sizes " + sizes, "only %d bytes".formatted(left));
            }
            return elements;
        } catch (IllegalArgumentException e) {
            throw damaged("positive sizes of a tensor that fits an array", sizes.toString());
        }
    }

    private float[] nextFloats(int count) throws IOException {
        float[] values = new float[count];
        for (int done = 0; done < count; ) {
            need(Float.BYTES);
            int now = Math.min(count - done, buffer.remaining() / Float.BYTES);
            buffer.asFloatBuffer().get(values, done, now);
            skip(now * Float.BYTES);
            done += now;
        }
        return values;
    }

    private int nextInt() throws IOException {
        int value = need(Integer.BYTES).getInt(buffer.position());
        skip(Integer.BYTES);
        return value;
    }

    private byte[] nextBytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        need(count).get(buffer.position(), bytes);
        skip(count);
        return bytes;
    }

    /** Makes sure that so many bytes, fewer than a buffer, can be looked at. */
    private ByteBuffer need(int bytes) throws IOException {
        if (bytes > left) {
            throw damaged("%d more bytes".formatted(bytes), "%d before the end".formatted(left));
        }
        if (buffer.remaining() < bytes) {
            buffer.compact();
            while (buffer.position() < bytes && channel.read(buffer) >= 0) {}
            buffer.flip();
        }
        if (buffer.remaining() < bytes) {
            throw damaged(length + " bytes", "fewer");
        }
        return buffer;
    }

    /** Goes on behind bytes that have been looked at, and counts them into the checksum. */
    private void skip(int bytes) {
        checksum.update(buffer.slice(buffer.position(), bytes));
        buffer.position(buffer.position() + bytes);
        left -= bytes;
    }

    private BadDocument damaged(String expected, String found) {
        return new BadDocument(name, "damaged file of weights", expected, found, SAVE_AGAIN);
    }
}
