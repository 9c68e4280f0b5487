package org.kettenregel.backend.persistence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a safetensors file says about its data.
 *
 * @param metadata text about the whole, checksums included
 * @param tensors  in the order in which they lie, without a gap
 */
record SafetensorsHeader(Map<String, String> metadata, List<Entry> tensors) {

    static final int MAX_BYTES = 16 << 20;
    static final int MAX_TENSORS = 10_000;
    static final int MAX_NAME = 1024;

    static final String METADATA = "__metadata__";
    static final String TYPE = "dtype";
    static final String SHAPE = "shape";
    static final String OFFSETS = "data_offsets";
    static final String F32 = "F32";

    static final String DATA_CHECKSUM = "crc32c";
    static final String HEADER_CHECKSUM = "header_crc32c";

    private static final int ALIGNMENT = 8;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonText JSON = new JsonText();

    /** Where a tensor lies: {@code begin} and {@code end} in bytes of the data. */
    record Entry(String name, List<Integer> sizes, long begin) {

        int elements() {
            return StoredTensor.elements(sizes);
        }

        long end() {
            return begin + (long) elements() * Float.BYTES;
        }
    }

    SafetensorsHeader {
        metadata = new TreeMap<>(metadata);
        tensors = List.copyOf(tensors);
    }

    /** With the checksum of the data, and then its own. */
    SafetensorsHeader sealed(String dataChecksum) {
        SafetensorsHeader half = with(DATA_CHECKSUM, dataChecksum);
        return half.with(HEADER_CHECKSUM, half.checksum());
    }

    private SafetensorsHeader with(String key, String value) {
        Map<String, String> more = new TreeMap<>(metadata);
        more.put(key, value);
        return new SafetensorsHeader(more, tensors);
    }

    Optional<String> stored(String key) {
        return Optional.ofNullable(metadata.get(key));
    }

    /** Of all that it says but this. */
    String checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(json(HEADER_CHECKSUM));
        return text(checksum);
    }

    static String text(Checksum checksum) {
        return "%08x".formatted(checksum.getValue());
    }

    /** What people have said, without checksums. */
    Map<String, String> ownMetadata() {
        Map<String, String> own = new TreeMap<>(metadata);
        own.keySet().removeAll(List.of(DATA_CHECKSUM, HEADER_CHECKSUM));
        return own;
    }

    /** As it stands in the file, up to the data. */
    byte[] bytes() {
        byte[] json = json("");
        byte[] padded = Arrays.copyOf(json, Math.ceilDiv(json.length, ALIGNMENT) * ALIGNMENT);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    /** @param without a key that is left out */
    private byte[] json(String without) {
        ObjectNode root = NODES.objectNode();
        ObjectNode about = root.putObject(METADATA);
        metadata.forEach((key, value) -> {
            if (!key.equals(without)) {
                about.put(key, value);
            }
        });
        for (Entry entry : tensors) {
            ObjectNode tensor = root.putObject(entry.name()).put(TYPE, F32);
            ArrayNode shape = tensor.putArray(SHAPE);
            entry.sizes().forEach(shape::add);
            tensor.putArray(OFFSETS).add(entry.begin()).add(entry.end());
        }
        return JSON.print(root).getBytes(StandardCharsets.UTF_8);
    }
}
