package org.kettenregel.backend.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A file that must be refused.
 *
 * @param format    what it says it is
 * @param what      what is wrong with it
 * @param making    puts it into an empty folder
 * @param reading   tries to read it from there
 * @param sentence  part of the refusal
 * @param megabytes that may be allocated on the way
 */
record Hostile(String format, String what, Making making, Reading reading, String sentence, int megabytes) {

    private static final int USUAL_MEGABYTES = 64;

    interface Making {

        void in(Path folder) throws IOException;
    }

    interface Reading {

        void from(Path folder) throws IOException;
    }

    Hostile(String format, String what, Making making, Reading reading, String sentence) {
        this(format, what, making, reading, sentence, USUAL_MEGABYTES);
    }

    @Override
    public String toString() {
        return format + ", " + what.replace('\n', '?');
    }

    static Making file(String name, byte[] content) {
        return folder -> {
            Path place = folder.resolve(name);
            Files.createDirectories(place.getParent());
            Files.write(place, content);
        };
    }

    static Making text(String name, String content) {
        return file(name, bytes(content));
    }

    static Making both(Making first, Making second) {
        return folder -> {
            first.in(folder);
            second.in(folder);
        };
    }

    /** A file whose content begins so and goes on in zeros that take no place on the disk. */
    static Making sparse(String name, byte[] start, long length) {
        return folder -> {
            try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
                file.write(start);
                file.setLength(length);
            }
        };
    }

    /** Something, then zeros, gzipped. */
    static Making packed(String name, byte[] start, long zeros) {
        return folder -> {
            try (OutputStream file = Files.newOutputStream(folder.resolve(name)); Fast out = new Fast(file)) {
                out.write(start);
                zeros(out, zeros);
            }
        };
    }

    private static final class Fast extends GZIPOutputStream {

        private Fast(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    static void zeros(OutputStream out, long count) throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (long left = count; left > 0; left -= chunk.length) {
            out.write(chunk, 0, (int) Math.min(left, chunk.length));
        }
    }

    interface Entries {

        void into(ZipOutputStream zip) throws IOException;
    }

    static Making zip(String name, Entries entries) {
        return folder -> {
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(name))))) {
                zip.setLevel(Deflater.BEST_SPEED);
                entries.into(zip);
            }
        };
    }

    static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The file again with some of its bytes changed or cut. */
    static Making changed(Making making, String name, UnaryOperator<byte[]> change) {
        return folder -> {
            making.in(folder);
            Files.write(folder.resolve(name), change.apply(Files.readAllBytes(folder.resolve(name))));
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    static byte[] bigEndian(int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        return buffer.array();
    }

    static byte[] littleEndian(long number) {
        return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
    }

    static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
