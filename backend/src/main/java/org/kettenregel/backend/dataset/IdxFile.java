package org.kettenregel.backend.dataset;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One open file of bytes with a header: magic number 0x08nn for nn dimensions, then their sizes, all big-endian. Memory is only asked
 * for after the header has been held against the size of the file, and never more is read than the header declares.
 */
final class IdxFile implements AutoCloseable {

    /** All the images of a data set together; a fifth of the memory of a small server. */
    static final long MAX_BYTES = 256L << 20;

    private static final String DOWNLOAD_AGAIN = "download the file again";
    /** Deflate cannot pack more bytes into one. */
    private static final int MAX_DEFLATE_RATIO = 1032;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int UNSIGNED_BYTE = 0x08;

    private final Path path;
    private final DataInputStream in;
    private final int[] sizes;

    private IdxFile(Path path, DataInputStream in, int[] sizes) {
        this.path = path;
        this.in = in;
        this.sizes = sizes;
    }

    /** Opens the file and reads its header. */
    static IdxFile open(Path path, int dimensions) {
        try {
            InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            try {
                boolean packed = isGzip(raw);
                DataInputStream in = new DataInputStream(packed ? new GZIPInputStream(raw, 1 << 16) : raw);
                int[] sizes = readHeader(path, in, dimensions);
                checkDeclared(path, sizes, Files.size(path) * (packed ? MAX_DEFLATE_RATIO : 1L));
                return new IdxFile(path, in, sizes);
            } catch (IOException | DatasetProblem e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(path, e, 4 * (dimensions + 1));
        }
    }

    private static boolean isGzip(InputStream raw) throws IOException {
        raw.mark(2);
        int first = raw.read();
        int second = raw.read();
        raw.reset();
        return (first << 8 | second) == GZIP_MAGIC;
    }

    private static int[] readHeader(Path path, DataInputStream in, int dimensions) throws IOException {
        int magic = in.readInt();
        int expected = UNSIGNED_BYTE << 8 | dimensions;
        if (magic != expected) {
            throw new DatasetProblem(path.toString(), "wrong kind of file", "magic number 0x%08x".formatted(expected), "0x%08x".formatted(magic),
                    dimensions == 1 ? "put a file of labels here" : "put a file of images here");
        }
        int[] sizes = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            sizes[i] = in.readInt();
            if (sizes[i] < 1) {
                throw new DatasetProblem(path.toString(), "impossible size", "sizes of at least 1", String.valueOf(sizes[i]), DOWNLOAD_AGAIN);
            }
        }
        return sizes;
    }

    private static void checkDeclared(Path path, int[] sizes, long possible) {
        double declared = Arrays.stream(sizes).asDoubleStream().reduce(1, (a, b) -> a * b); // three ints overflow a long
        if (declared > MAX_BYTES) {
            throw new DatasetProblem(path.toString(), "too much data", "at most %d bytes".formatted(MAX_BYTES),
                    "%.0f declared".formatted(declared), "use fewer or smaller images");
        }
        if (declared > possible) {
            throw new DatasetProblem(path.toString(), "file ends too early", "%.0f bytes as its header declares".formatted(declared),
                    "a file that can hold at most " + possible, DOWNLOAD_AGAIN);
        }
    }

    /** Number of items: images or labels. */
    int count() {
        return sizes[0];
    }

    /** Of one item, from 1 on: rows and columns of an image. */
    int size(int axis) {
        return sizes[axis];
    }

    /** Bytes per item. */
    int itemBytes() {
        return Arrays.stream(sizes).skip(1).reduce(1, Math::multiplyExact);
    }

    int bytes() {
        return count() * itemBytes();
    }

    /** {@code 28x28}. */
    String itemSize() {
        return Arrays.stream(sizes).skip(1).mapToObj(String::valueOf).reduce((a, b) -> a + "x" + b).orElse("1");
    }

    Path path() {
        return path;
    }

    /** Reads all items; the file must end behind them. */
    void readItems(byte[] into, int offset) {
        try {
            int read = in.readNBytes(into, offset, bytes());
            if (read < bytes()) {
                throw lengthProblem("file ends too early", String.valueOf(read));
            }
            if (in.read() >= 0) {
                throw lengthProblem("file goes on too long", "more");
            }
        } catch (IOException e) {
            throw unreadable(path, e, bytes());
        }
    }

    private DatasetProblem lengthProblem(String what, String found) {
        return new DatasetProblem(path.toString(), what, bytes() + " bytes as its header declares", found, DOWNLOAD_AGAIN);
    }

    private static DatasetProblem unreadable(Path path, IOException e, int wanted) {
        String where = path.toString();
        return switch (e) {
            case EOFException _ -> new DatasetProblem(where, "file ends too early", wanted + " bytes", "fewer", DOWNLOAD_AGAIN);
            case ZipException _ -> new DatasetProblem(where, "damaged gzip data", "data that can be unpacked", Reason.of(e), DOWNLOAD_AGAIN);
            default -> new DatasetProblem(where, "cannot be read", "a readable file", Reason.of(e), "check the file and the rights to read it");
        };
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw unreadable(path, e, 0);
        }
    }
}
