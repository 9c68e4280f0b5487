package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tensors by name, and text about the whole: what a file in the safetensors format holds (huggingface.co/docs/safetensors). It is nothing but numbers
 * and names, so that reading a stranger's file can run nothing.
 *
 * <pre>
 * 8 bytes   length of the header, little-endian
 * header    JSON, filled up with spaces to a multiple of 8 bytes:
 *           {"__metadata__":{"crc32c":"0a1b2c3d",...},"bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]},...}
 * data      floats, little-endian, row-major; the offsets count from here and leave no gap
 * </pre>
 *
 * <p>Two entries of the metadata are made when writing, and looked at when reading where there are any, as other programs write none:
 * {@code crc32c} is the CRC32C of the data, {@code header_crc32c} that of the header as this program writes it, without this entry and the spaces.
 *
 * @param metadata without the two
 */
record Safetensors(Map<String, String> metadata, Map<String, StoredTensor> tensors) {

    Safetensors {
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        tensors = Collections.unmodifiableMap(new TreeMap<>(tensors));
    }

    void save(Path target) throws IOException {
        AtomicFile.replace(target, channel -> new SafetensorsWriter(channel).write(this));
    }

    /** Reads a whole file; throws {@link BadDocument} when it is damaged or none of this format. */
    static Safetensors load(Path source) throws IOException {
        try (FileChannel channel = FileChannel.open(source)) {
            return new SafetensorsReader(channel, channel.size(), source.getFileName().toString()).read();
        }
    }
}
