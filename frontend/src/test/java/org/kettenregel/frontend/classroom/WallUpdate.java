package org.kettenregel.frontend.classroom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a browser reads of a wall, as {@code seats.ts} does. */
record WallUpdate(long sequence, List<Integer> ids, List<String> names, List<Integer> gone, List<List<Float>> numbers, int bytesBehind) {

    private static final int FIELDS = 11;

    static WallUpdate read(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        JsonNode header = new ObjectMapper().readTree(new String(text, StandardCharsets.UTF_8));
        List<List<Float>> numbers = new ArrayList<>();
        header.get("ids").forEach(ignored -> numbers.add(IntStream.range(0, FIELDS).mapToObj(field -> bytes.getFloat()).toList()));
        return new WallUpdate(
                header.get("sequence").asLong(), header.get("ids").valueStream().map(JsonNode::asInt).toList(), header.get("names").valueStream().map(JsonNode::asString).toList(),
                header.get("gone").valueStream().map(JsonNode::asInt).toList(), numbers, bytes.remaining());
    }
}
