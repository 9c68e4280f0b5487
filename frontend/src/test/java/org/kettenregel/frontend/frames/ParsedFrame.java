package org.kettenregel.frontend.frames;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.kettenregel.backend.session.SessionSnapshot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A frame read as the browser reads it. */
record ParsedFrame(int headerBytes, JsonNode header, ByteBuffer body) {

    private static final int LENGTH_BYTES = 4;

    static ParsedFrame of(SessionSnapshot snapshot) {
        return of(FrameEncoder.encode(snapshot, 1, Veil.NONE));
    }

    static ParsedFrame of(byte[] frame) {
        ByteBuffer bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        int length = bytes.getInt(0);
        String text = new String(frame, LENGTH_BYTES, length, StandardCharsets.UTF_8);
        ByteBuffer body = bytes.slice(LENGTH_BYTES + length, frame.length - LENGTH_BYTES - length).order(ByteOrder.LITTLE_ENDIAN);
        return new ParsedFrame(length, JsonMapper.shared().readTree(text), body);
    }

    /** The entry of a parameter or a tile by one of its members. */
    static JsonNode entry(JsonNode list, String member, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.get(member).asString().equals(value)).findFirst().orElseThrow();
    }

    float[] floats(JsonNode place, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = body.getFloat(place.get("offset").asInt() + i * Float.BYTES);
        }
        return values;
    }

    short[] shorts(JsonNode place, int count) {
        short[] values = new short[count];
        for (int i = 0; i < count; i++) {
            values[i] = body.getShort(place.get("offset").asInt() + i * Short.BYTES);
        }
        return values;
    }

    byte[] bytes(JsonNode place, int count) {
        byte[] values = new byte[count];
        for (int i = 0; i < count; i++) {
            values[i] = body.get(place.get("offset").asInt() + i);
        }
        return values;
    }
}
