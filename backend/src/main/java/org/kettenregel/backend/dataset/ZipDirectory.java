package org.kettenregel.backend.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The list of entries at the end of a zip, looked at before the whole zip is opened: {@link java.util.zip} reads it into memory however long it
 * is, and does not tell links from files. Offsets after PKWARE's APPNOTE.TXT, 4.3.12 to 4.3.16.
 */
final class ZipDirectory {

    /** More than names of files need. */
    private static final int MAX_BYTES = 64 << 20;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END64_SIGNATURE = 0x06064b50;
    private static final int END64_BYTES = 56;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_BYTES = 46;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0170000;
    private static final int LINK = 0120000;

    private final Path path;
    private final FileChannel channel;

    private ZipDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Refuses what is no zip, has too many entries or holds a link. */
    static void check(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            new ZipDirectory(path, channel).check();
        } catch (IOException e) {
            throw FileTree.unreadable(path.toString(), e);
        }
    }

    private void check() throws IOException {
        long tailStart = Math.max(0, channel.size() - END_BYTES - LONGEST_COMMENT);
        ByteBuffer tail = read(tailStart, (int) (channel.size() - tailStart));
        int end = end(tail).orElseThrow(() -> noZip("another file, or one that was cut"));
        long entries = Short.toUnsignedLong(tail.getShort(end + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(end + 12));
        long behind = tailStart + end;
        OptionalLong end64 = end64(behind);
        if (end64.isPresent()) { // counts that may be too large for the fields read so far; those are full then
            behind = end64.getAsLong();
            ByteBuffer large = read(behind, END64_BYTES);
            boolean agrees = (entries == 0xffff || entries == large.getLong(32)) && (bytes == 0xffffffffL || bytes == large.getLong(40));
            if (!agrees) {
                throw noZip("two lists of files that disagree");
            }
            entries = large.getLong(32);
            bytes = large.getLong(40);
        }
        if (entries < 0 || entries > FileTree.MAX_ENTRIES) {
            throw FileTree.tooManyEntries(path, entries);
        }
        if (bytes < 0 || bytes > Math.min(MAX_BYTES, behind)) {
            throw noZip("a list of files of impossible length");
        }
        checkEntries(read(behind - bytes, (int) bytes), entries);
    }

    /** The last one: a reader that took another would see another zip. */
    private static OptionalInt end(ByteBuffer tail) {
        for (int i = tail.limit() - END_BYTES; i >= 0; i--) {
            if (tail.getInt(i) == END_SIGNATURE) {
                boolean toTheEnd = i + END_BYTES + Short.toUnsignedInt(tail.getShort(i + 20)) == tail.limit();
                return toTheEnd ? OptionalInt.of(i) : OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    private OptionalLong end64(long end) throws IOException {
        if (end < LOCATOR_BYTES + END64_BYTES) {
            return OptionalLong.empty();
        }
        ByteBuffer locator = read(end - LOCATOR_BYTES, LOCATOR_BYTES);
        long place = locator.getLong(8);
        boolean there = locator.getInt(0) == LOCATOR_SIGNATURE && place >= 0 && place <= end - LOCATOR_BYTES - END64_BYTES
                && read(place, Integer.BYTES).getInt(0) == END64_SIGNATURE;
        return there ? OptionalLong.of(place) : OptionalLong.empty();
    }

    private void checkEntries(ByteBuffer directory, long declared) {
        int entries = 0;
        int at = 0;
        while (at + ENTRY_BYTES <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
            int name = Short.toUnsignedInt(directory.getShort(at + 28));
            boolean link = directory.get(at + 5) == UNIX && (directory.getInt(at + 38) >>> 16 & FILE_TYPE) == LINK;
            if (link && at + ENTRY_BYTES + name <= directory.limit()) {
                String called = new String(directory.array(), at + ENTRY_BYTES, name, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
                throw FileTree.link(path + "/" + called);
            }
            at += ENTRY_BYTES + name + Short.toUnsignedInt(directory.getShort(at + 30)) + Short.toUnsignedInt(directory.getShort(at + 32));
            entries++;
        }
        if (at != directory.limit() || entries != declared) {
            throw noZip("a damaged list of files");
        }
    }

    private ByteBuffer read(long from, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // a channel may give fewer bytes than there are
        }
        return buffer;
    }

    private DatasetProblem noZip(String found) {
        return new DatasetProblem(path.toString(), "not a zip", "a zip with a folder of images per class", found, "make the zip again");
    }
}
