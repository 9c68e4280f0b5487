package org.kettenregel.backend.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** As files beside a database that one process has open. A file is there as a whole or not at all, even after a power cut. */
final class RunFiles implements RunBytes {

    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    /** @param folder made with the first file */
    RunFiles(Path folder) {
        this.folder = folder;
    }

    /** What is there is read before it is relied on, and what is written is read back before it counts as written. */
    @Override
    public synchronized void write(String hash, byte[] bytes, Instant now) {
        Path file = folder.resolve(hash);
        try {
            if (isThere(hash)) {
                Files.setLastModifiedTime(file, FileTime.from(now));
                return;
            }
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, hash, UNFINISHED);
            try {
                fill(unfinished, bytes);
                Files.setLastModifiedTime(unfinished, FileTime.from(now));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            sync(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("What the run has learned cannot be written into %s: make room on the disk.".formatted(folder), e);
        }
        if (!isThere(hash)) {
            throw new DamagedRun(hash);
        }
    }

    private boolean isThere(String hash) {
        try {
            return read(hash).isPresent();
        } catch (DamagedRun other) {
            return false;
        }
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Its name is on disk, too. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true);
        }
    }

    @Override
    public Optional<byte[]> read(String hash) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(hash));
            if (!Hash.of(bytes).equals(hash)) {
                throw new DamagedRun(hash);
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("What was kept of this run cannot be read from %s: look at the disk of the server.".formatted(folder), e);
        }
    }

    /** What a crash has left unfinished goes, too. */
    @Override
    public int sweep(Instant before, Predicate<String> needed) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old = files.filter(file -> isOlder(file, before)).toList();
            return (int) old.stream().filter(file -> !needed.test(file.getFileName().toString())).filter(file -> remove(file, before)).count();
        } catch (IOException e) {
            throw new UncheckedIOException("Kept runs in %s cannot be listed: look at the disk of the server.".formatted(folder), e);
        }
    }

    /** Unless it has been written again meanwhile. */
    private synchronized boolean remove(Path file, Instant before) {
        try {
            return isOlder(file, before) && Files.deleteIfExists(file);
        } catch (IOException stays) {
            return false; // until the next time
        }
    }

    private static boolean isOlder(Path file, Instant before) {
        try {
            return !Files.getLastModifiedTime(file).toInstant().isAfter(before);
        } catch (IOException gone) {
            return false;
        }
    }
}
