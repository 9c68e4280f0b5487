package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Trained weights by name, in a format of our own that holds nothing but numbers and names, so that reading a stranger's file can run nothing.
 *
 * <p>All integers and floats are little-endian:
 *
 * <pre>
 * 4 bytes   "KRWT"
 * int       version, 1
 * long      length of the whole file in bytes
 * int       number of tensors; then for each, sorted by name:
 *   int       length of the name, then so many bytes of UTF-8
 *   int       number of axes, 0 to 8, then so many ints: the sizes
 *   floats    as many as the product of the sizes, row-major
 * int       CRC32C of all bytes before
 * </pre>
 */
public final class WeightsFile {

    static final byte[] MAGIC = {'K', 'R', 'W', 'T'};
    static final int VERSION = 1;
    static final int MAX_NAME_BYTES = 1024;

    private WeightsFile() {}

    /** Writes beside the target and then renames: a reader sees the old file or the whole new one, even after a power cut. */
    public static void save(Path target, Map<String, StoredTensor> weights) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path unfinished = Files.createTempFile(absolute.getParent(), absolute.getFileName().toString(), ".unfinished");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                write(channel, weights);
                channel.force(true);
            }
            Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Reads a whole file; throws {@link BadDocument} when it is damaged or none of ours. */
    public static Map<String, StoredTensor> load(Path source) throws IOException {
        try (FileChannel channel = FileChannel.open(source)) {
            return read(channel, channel.size(), source.getFileName().toString());
        }
    }

    /** For downloads; does not close the channel. */
    public static void write(WritableByteChannel channel, Map<String, StoredTensor> weights) throws IOException {
        new WeightsWriter(channel).write(weights);
    }

    /**
     * For uploads; does not close the channel.
     *
     * @param length bytes that the channel will give; memory is only asked for within it
     * @param name   what to call the document in problems
     */
    public static Map<String, StoredTensor> read(ReadableByteChannel channel, long length, String name) throws IOException {
        return new WeightsReader(channel, length, name).read();
    }
}
