package org.kettenregel.backend.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Goes through the fields of one message in the wire format of Protocol Buffers. A message inside is a reader on the same bytes, so nothing is copied and
 * nothing is read that does not lie within what surrounds it.
 *
 * {@snippet :
 * while (reader.next()) {
 *     switch (reader.field()) {
 *         case 1 -> number = reader.whole();
 *         default -> reader.skip();
 *     }
 * }
 * }
 */
final class WireReader {

    private static final int MOST_NAME_BYTES = 4096;
    private static final int MOST_TEXT_BYTES = 1 << 20;

    private final ByteBuffer bytes;
    private int field;
    private int type;

    /** From the position of the buffer to its limit. */
    WireReader(ByteBuffer bytes) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Moves on to the next field; false at the end of the message. */
    boolean next() {
        if (!bytes.hasRemaining()) {
            return false;
        }
        long tag = varint();
        if (tag <= 7 || tag >>> 3 > (1 << 29) - 1) {
            throw OnnxProblem.damaged();
        }
        field = (int) (tag >>> 3);
        type = (int) (tag & 7);
        return true;
    }

    int field() {
        return field;
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = fixed(1).get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw OnnxProblem.damaged();
    }

    /** So many bytes of this message. */
    private ByteBuffer fixed(long count) {
        if (count < 0 || count > bytes.remaining()) {
            throw OnnxProblem.damaged();
        }
        ByteBuffer part = bytes.slice(bytes.position(), (int) count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) count);
        return part;
    }

    private void require(int wanted) {
        if (type != wanted) {
            throw OnnxProblem.damaged();
        }
    }

    long whole() {
        require(WireMessage.VARINT);
        return varint();
    }

    float real() {
        require(WireMessage.FIXED32);
        return fixed(Float.BYTES).getFloat();
    }

    ByteBuffer bytes() {
        require(WireMessage.BYTES);
        return fixed(varint());
    }

    WireReader message() {
        return new WireReader(bytes());
    }

    /** A name, of which a node is called or which it reads. */
    String name() {
        return text(MOST_NAME_BYTES);
    }

    String text() {
        return text(MOST_TEXT_BYTES);
    }

    private String text(int most) {
        ByteBuffer text = bytes();
        if (text.remaining() > most) {
            throw new OnnxProblem("name-too-long", most, text.remaining());
        }
        try {
            CharBuffer characters = StandardCharsets.UTF_8.newDecoder().decode(text);
            return characters.toString();
        } catch (CharacterCodingException other) {
            throw OnnxProblem.damaged();
        }
    }

    /** One or more whole numbers: each in a field of its own, or all packed in one. */
    void wholes(List<Long> target, int most) {
        if (type == WireMessage.BYTES) {
            WireReader packed = message();
            while (packed.bytes.hasRemaining()) {
                add(target, packed.varint(), most);
            }
        } else {
            add(target, whole(), most);
        }
    }

    private static void add(List<Long> target, long value, int most) {
        if (target.size() == most) {
            throw new OnnxProblem("list-too-long", most);
        }
        target.add(value);
    }

    /** One or more numbers: each in a field of its own, of which there are few, or all packed in one. */
    void reals(List<ByteBuffer> target, int most) {
        if (target.size() == most) {
            throw new OnnxProblem("list-too-long", most);
        }
        if (type == WireMessage.BYTES) {
            target.add(bytes());
        } else {
            require(WireMessage.FIXED32);
            target.add(fixed(Float.BYTES));
        }
    }

    /** Passes over a field that is not needed; groups, which nothing in use writes, are refused, so nothing nests. */
    void skip() {
        switch (type) {
            case WireMessage.VARINT -> varint();
            case WireMessage.FIXED64 -> fixed(Long.BYTES);
            case WireMessage.BYTES -> bytes();
            case WireMessage.FIXED32 -> fixed(Integer.BYTES);
            default -> throw OnnxProblem.damaged();
        }
    }
}
