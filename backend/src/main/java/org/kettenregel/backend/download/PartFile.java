package org.kettenregel.backend.download;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is not whole yet, {@code <name>.part}, locked against a second download of the same. No channel reads or writes it, because an
 * interrupted thread would find that closed.
 */
final class PartFile implements AutoCloseable {

    private final Path path;
    private final RandomAccessFile file;
    private final byte[] some = new byte[1 << 16];

    private PartFile(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
    }

    private static Path pathOf(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Bytes that are left from an earlier time. */
    static long sizeLeft(Path target) throws IOException {
        return Files.exists(pathOf(target)) ? Files.size(pathOf(target)) : 0;
    }

    static PartFile open(Path target) {
        Path path = pathOf(target);
        try {
            PartFile part = new PartFile(path);
            if (!part.locked()) {
                part.file.close();
                throw Trouble.alreadyRunning(path);
            }
            return part;
        } catch (IOException e) {
            throw Trouble.notWritable(path, e);
        }
    }

    private boolean locked() throws IOException {
        try {
            return file.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException bySameProgram) {
            return false;
        }
    }

    long size() {
        try {
            return file.length();
        } catch (IOException e) {
            throw Trouble.notWritable(path, e);
        }
    }

    /** Adds bytes at the end. */
    void append(ByteBuffer bytes) {
        try {
            file.seek(file.length());
            while (bytes.hasRemaining()) {
                int count = Math.min(some.length, bytes.remaining());
                bytes.get(some, 0, count);
                file.write(some, 0, count);
            }
        } catch (IOException e) {
            throw Trouble.notWritable(path, e);
        }
    }

    /** Forgets what has come. */
    void clear() {
        try {
            if (file.length() > 0) {
                file.setLength(0);
            }
        } catch (IOException e) {
            throw Trouble.notWritable(path, e);
        }
    }

    Checksum checksum(Checksum like) {
        try (InputStream in = content()) {
            return like.of(in);
        } catch (IOException e) {
            throw Trouble.notWritable(path, e);
        }
    }

    /** All bytes from the first on. Closing it leaves the file open, as a closed file is locked no more. */
    InputStream content() throws IOException {
        file.seek(0);
        return new BufferedInputStream(new FileInputStream(file.getFD()), 1 << 16) {
            @Override
            public void close() {
                // see above
            }
        };
    }

    /** Gives it its own name in one step: nobody ever sees half a file under that. */
    void finish(Path target) {
        try {
            file.getFD().sync();
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Trouble.notWritable(target, e);
        }
    }

    /** Lets go of the file, and takes it away when there is nothing in it. */
    @Override
    public void close() {
        try (file) {
            if (file.length() == 0) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw Trouble.notWritable(path, e);
        }
    }
}
