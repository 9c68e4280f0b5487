package org.kettenregel.backend.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.shape.Amount;

/** Reads one tensor: nothing is allocated for a number that is not in the file. */
final class OnnxTensorReader {

    static final int MOST_AXES = 8;

    /** Sizes, axes and places are few; only weights are many, and those lie side by side as floats. */
    private static final int MOST_LISTED = 256;

    private static final int FLOAT = 1;
    private static final int INT32 = 6;
    private static final int INT64 = 7;
    private static final int FLOAT16 = 10;
    private static final int DOUBLE = 11;

    private final List<Long> sizes = new ArrayList<>();
    private final List<ByteBuffer> floats = new ArrayList<>();
    private final List<Long> wholes = new ArrayList<>();
    private ByteBuffer raw = ByteBuffer.allocate(0);
    private boolean isRaw;
    private long kind;
    private String name = "";

    OnnxTensorReader(WireReader reader) {
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> reader.wholes(sizes, MOST_AXES);
                case 2 -> kind = reader.whole();
                case 4 -> reader.reals(floats, MOST_LISTED);
                case 5, 7 -> reader.wholes(wholes, MOST_LISTED);
                case 8 -> name = reader.name();
                case 9 -> {
                    raw = reader.bytes().order(ByteOrder.LITTLE_ENDIAN);
                    isRaw = true;
                }
                case 13 -> throw new OnnxProblem("external", name);
                case 14 -> {
                    if (reader.whole() != 0) {
                        throw new OnnxProblem("external", name);
                    }
                }
                default -> reader.skip();
            }
        }
    }

    String name() {
        return name;
    }

    OnnxTensor tensor() {
        long elements = 1;
        for (long size : sizes) {
            if (size < 0) {
                throw new OnnxProblem("sizes", name, sizes);
            }
            elements = Amount.product(elements, size);
        }
        return switch ((int) Math.clamp(kind, 0, Integer.MAX_VALUE)) {
            case FLOAT -> new OnnxTensor.Floats(sizes, isRaw ? floats(elements, Float.BYTES) : listed(elements));
            case FLOAT16 -> new OnnxTensor.Floats(sizes, floats(elements, Short.BYTES));
            case DOUBLE -> new OnnxTensor.Floats(sizes, floats(elements, Double.BYTES));
            case INT32 -> new OnnxTensor.Wholes(sizes, isRaw ? wholes(elements, Integer.BYTES) : listedWholes(elements));
            case INT64 -> new OnnxTensor.Wholes(sizes, isRaw ? wholes(elements, Long.BYTES) : listedWholes(elements));
            default -> throw new OnnxProblem("tensor-kind", name, kind);
        };
    }

    private int count(long elements, int bytesEach) {
        if (raw.remaining() % bytesEach != 0 || elements != raw.remaining() / bytesEach) {
            throw new OnnxProblem("tensor-length", name, sizes, raw.remaining());
        }
        return (int) elements;
    }

    private float[] floats(long elements, int bytesEach) {
        float[] values = new float[count(elements, bytesEach)];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytesEach == Short.BYTES ? Float.float16ToFloat(raw.getShort(Short.BYTES * i))
                    : bytesEach == Float.BYTES ? raw.getFloat(Float.BYTES * i)
                    : (float) raw.getDouble(Double.BYTES * i);
        }
        return values;
    }

    /** Packed or one by one. */
    private float[] listed(long elements) {
        long bytes = floats.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytes % Float.BYTES != 0 || elements != bytes / Float.BYTES || floats.stream().anyMatch(part -> part.remaining() % Float.BYTES != 0)) {
            throw new OnnxProblem("tensor-length", name, sizes, bytes);
        }
        float[] values = new float[(int) elements];
        int done = 0;
        for (ByteBuffer part : floats) {
            while (part.hasRemaining()) {
                values[done++] = part.getFloat();
            }
        }
        return values;
    }

    private List<Long> wholes(long elements, int bytesEach) {
        int count = count(elements, bytesEach);
        if (count > MOST_LISTED) {
            throw new OnnxProblem("list-too-long", MOST_LISTED);
        }
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(bytesEach == Integer.BYTES ? raw.getInt(Integer.BYTES * i) : raw.getLong(Long.BYTES * i));
        }
        return values;
    }

    private List<Long> listedWholes(long elements) {
        if (elements != wholes.size()) {
            throw new OnnxProblem("tensor-length", name, sizes, wholes.size());
        }
        return wholes;
    }
}
