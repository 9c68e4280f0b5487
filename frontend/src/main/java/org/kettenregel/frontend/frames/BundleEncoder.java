package org.kettenregel.frontend.frames;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Named arrays as bytes: the length of a JSON text (little-endian, 4 bytes), the text, padded with spaces so that numbers begin at a multiple of
 * 4, then the arrays as floats, one behind the other. The text says how long each is: {@code {"gradients":12,"values":12}}.
 */
final class BundleEncoder {

    private BundleEncoder() {}

    static byte[] encode(Map<String, float[]> arrays) {
        Map<String, float[]> sorted = new TreeMap<>(arrays);
        StringJoiner joiner = new StringJoiner(",", "{", "}");
        sorted.forEach((name, array) -> joiner.add('"' + name + "\":" + array.length));
        String json = joiner.toString();
        byte[] text = (json + " ".repeat(Math.ceilDiv(json.length(), Float.BYTES) * Float.BYTES - json.length())).getBytes(StandardCharsets.US_ASCII);
        int floats = sorted.values().stream().mapToInt(array -> array.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + text.length + Math.multiplyExact(floats, Float.BYTES)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(text.length).put(text);
        sorted.values().forEach(array -> {
            bytes.asFloatBuffer().put(array);
            bytes.position(bytes.position() + array.length * Float.BYTES);
        });
        return bytes.array();
    }
}
