package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Map;

/** Trained weights by name, in the format of {@link Safetensors}, which other programs read and write as well. */
public final class WeightsFile {

    private WeightsFile() {}

    /** Replaces the file as a whole. */
    public static void save(Path target, Map<String, StoredTensor> weights) throws IOException {
        new Safetensors(Map.of(), weights).save(target);
    }

    /** Reads a whole file; throws {@link BadDocument} when it is damaged or none of this format. */
    public static Map<String, StoredTensor> load(Path source) throws IOException {
        return Safetensors.load(source).tensors();
    }

    /** For downloads; does not close the channel. */
    public static void write(WritableByteChannel channel, Map<String, StoredTensor> weights) throws IOException {
        new SafetensorsWriter(channel).write(new Safetensors(Map.of(), weights));
    }

    /**
     * For uploads; does not close the channel.
     *
     * @param length bytes that the channel will give; memory is only asked for within it
     * @param name   what to call the document in problems
     */
    public static Map<String, StoredTensor> read(ReadableByteChannel channel, long length, String name) throws IOException {
        return new SafetensorsReader(channel, length, name).read().tensors();
    }
}
