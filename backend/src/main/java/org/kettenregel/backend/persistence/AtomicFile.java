package org.kettenregel.backend.persistence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Replaces a file as a whole: a reader sees the old file or the whole new one, even after a power cut. */
final class AtomicFile {

    /** What goes into the file. */
    @FunctionalInterface
    interface Content {

        void write(WritableByteChannel channel) throws IOException;
    }

    private AtomicFile() {}

    /** Writes beside the target and then renames; what fails leaves the old file as it was and nothing else behind. */
    static void replace(Path target, Content content) throws IOException {
        Path absolute = target.toAbsolutePath();
        Path unfinished = Files.createTempFile(absolute.getParent(), absolute.getFileName().toString(), ".unfinished");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                content.write(channel);
                channel.force(true);
            }
            Files.move(unfinished, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
