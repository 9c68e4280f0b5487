package org.kettenregel.backend.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One message in the wire format of Protocol Buffers, to be written: its length is known before its bytes, which a surrounding message needs. */
final class WireMessage {

    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int FIXED32 = 5;

    private static final int BLOCK = 1 << 14; // floats that are turned into bytes at once

    /** A stretch of the message. */
    private interface Part {

        void writeTo(OutputStream out) throws IOException;
    }

    private final List<Part> parts = new ArrayList<>();
    private long length;

    /** A number from 0 on, or a negative one in ten bytes. */
    WireMessage whole(int field, long value) {
        tag(field, VARINT);
        varint(value);
        return this;
    }

    WireMessage real(int field, float value) {
        tag(field, FIXED32);
        return bytes(ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
    }

    WireMessage text(int field, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        lengthOf(field, bytes.length);
        return bytes(bytes);
    }

    WireMessage message(int field, WireMessage inner) {
        lengthOf(field, inner.length);
        length += inner.length;
        parts.add(inner::writeTo);
        return this;
    }

    /** All numbers as they lie in memory, four bytes each. */
    WireMessage floats(int field, float[] values) {
        lengthOf(field, (long) Float.BYTES * values.length);
        length += (long) Float.BYTES * values.length;
        parts.add(out -> write(values, out));
        return this;
    }

    /** All numbers as they lie in memory, eight bytes each. */
    WireMessage longs(int field, List<Long> values) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.size()).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach(bytes::putLong);
        lengthOf(field, bytes.capacity());
        return bytes(bytes.array());
    }

    private static void write(float[] values, OutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * Math.min(BLOCK, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        for (int done = 0; done < values.length; done += BLOCK) {
            int now = Math.min(BLOCK, values.length - done);
            bytes.asFloatBuffer().put(values, done, now);
            out.write(bytes.array(), 0, Float.BYTES * now);
        }
    }

    private void lengthOf(int field, long bytes) {
        tag(field, BYTES);
        varint(bytes);
    }

    private void tag(int field, int type) {
        varint((long) field << 3 | type);
    }

    private void varint(long value) {
        byte[] bytes = new byte[Math.max(1, Math.ceilDiv(Long.SIZE - Long.numberOfLeadingZeros(value), 7))];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (value >>> 7 * i & 0x7f | (i < bytes.length - 1 ? 0x80 : 0));
        }
        bytes(bytes);
    }

    private WireMessage bytes(byte[] bytes) {
        length += bytes.length;
        parts.add(out -> out.write(bytes));
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        for (Part part : parts) {
            part.writeTo(out);
        }
    }
}
