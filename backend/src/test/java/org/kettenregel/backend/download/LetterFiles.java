package org.kettenregel.backend.download;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.kettenregel.backend.dataset.DatasetProblem;

/** A public set with one file of letters, and how far its download has come. */
final class LetterFiles {

    /** Long enough for several pieces. */
    static final byte[] CONTENT = bytes(200_000);
    static final int HALF = 100_000;
    static final Patience SHORT = new Patience(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ZERO);

    final List<Long> seen = new ArrayList<>();
    private final Path data;

    /** @param data folder that they come into */
    LetterFiles(Path data) {
        this.data = data;
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    static Checksum checksum(byte[] content) {
        try {
            return Checksum.sha256("00").of(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static RemoteFile file(URI address, String name, byte[] content) {
        return new RemoteFile(address, name, content.length, checksum(content), List.of());
    }

    static PublicSet set(RemoteFile... files) {
        return new PublicSet("letters", "Letters", "public domain", URI.create("http://localhost/"), List.of(files));
    }

    static PublicSet set(LocalHost host) {
        return set(file(host.address("a.bin"), "a.bin", CONTENT));
    }

    boolean fetch(PublicSet set) throws InterruptedException {
        return new Download(SHORT).fetch(set, data, (bytes, total) -> seen.add(bytes));
    }

    DatasetProblem problem(PublicSet set) {
        return catchThrowableOfType(DatasetProblem.class, () -> fetch(set));
    }

    Path target() {
        return data.resolve("letters/a.bin");
    }

    Path part() {
        return data.resolve("letters/a.bin.part");
    }

    void partHolds(byte[] bytes) throws IOException {
        Files.createDirectories(data.resolve("letters"));
        Files.write(part(), bytes);
    }

    static byte[] firstHalf() {
        return Arrays.copyOf(CONTENT, HALF);
    }
}
