package org.kettenregel.backend.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip, read in place. Everything that strangers could have put into it is bounded: the number of entries before their names are read, the
 * bytes of one entry, how often smaller than its content an entry may be, and the bytes of all entries that were read.
 */
final class ZipTree implements FileTree {

    /** All that is unpacked of one zip. */
    static final long MAX_TOTAL_BYTES = 1L << 30;

    /** Images are packed already; only a large plain one shrinks further, and seldom to less than this share. */
    static final int MAX_RATIO = 200;

    /** A short file may be packed as tightly as it likes. */
    static final int ALWAYS_ALLOWED = 1 << 20;

    private static final String PACK_AGAIN = "make the zip again";

    private final Path path;
    private final ZipFile zip;
    private final SortedMap<String, ZipEntry> entries;
    private long unpacked;

    private ZipTree(Path path, ZipFile zip, SortedMap<String, ZipEntry> entries) {
        this.path = path;
        this.zip = zip;
        this.entries = entries;
    }

    static ZipTree open(Path path) {
        ZipDirectory.check(path);
        try {
            ZipFile zip = openFile(path);
            try {
                return new ZipTree(path, zip, entries(path, zip));
            } catch (DatasetProblem e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw damaged(path.toString(), e.getMessage());
        } catch (IOException e) {
            throw FileTree.unreadable(path.toString(), e);
        }
    }

    /** Names are UTF-8 in most zips; in old ones they are not, and then any bytes will do. */
    private static ZipFile openFile(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    private static SortedMap<String, ZipEntry> entries(Path path, ZipFile zip) {
        SortedMap<String, ZipEntry> entries = new TreeMap<>();
        zip.stream().forEach(entry -> {
            String name = entry.getName().startsWith("./") ? entry.getName().substring(2) : entry.getName();
            if (!name.isEmpty() && entries.put(checked(path, name), entry) != null) {
                throw new DatasetProblem(path.toString(), "two files of one name", "each name once", "%s twice".formatted(name), PACK_AGAIN);
            }
        });
        return entries;
    }

    private static String checked(Path path, String name) {
        boolean leadsOut = name.startsWith("/") || Arrays.stream(name.split("/")).anyMatch(List.of("", ".", "..")::contains)
                || name.indexOf('\\') >= 0 || name.matches("[A-Za-z]:.*") || name.chars().anyMatch(Character::isISOControl);
        if (leadsOut) {
            throw new DatasetProblem(path.toString(), "unsafe name", "names of files inside the zip, with / between folders",
                    "'%s'".formatted(name.replaceAll("\\p{Cntrl}", "?")), PACK_AGAIN);
        }
        return name;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public List<String> files() {
        return entries.keySet().stream().filter(name -> !name.endsWith("/")).toList();
    }

    @Override
    public List<String> folders() {
        return entries.keySet().stream().filter(name -> name.endsWith("/")).map(name -> name.substring(0, name.length() - 1)).toList();
    }

    @Override
    public byte[] read(String file) {
        ZipEntry entry = entries.get(file);
        if (entry == null) {
            throw new IllegalArgumentException("there is no file " + where(file));
        }
        int allowed = (int) Math.min(MAX_FILE_BYTES, Math.max(ALWAYS_ALLOWED, entry.getCompressedSize() * MAX_RATIO));
        byte[] content = read(entry, allowed + 1, where(file));
        if (content.length > allowed) {
            throw allowed == MAX_FILE_BYTES ? FileTree.tooLarge(where(file)) : new DatasetProblem(
                    where(file), "packed suspiciously tightly", "content of at most %d times its packed size".formatted(MAX_RATIO),
                    "more", "leave this file out");
        }
        unpacked += content.length;
        if (unpacked > MAX_TOTAL_BYTES) {
            throw new DatasetProblem(path.toString(), "too much data", "at most %d bytes unpacked".formatted(MAX_TOTAL_BYTES), "more",
                    "use fewer or smaller images");
        }
        return content;
    }

    private byte[] read(ZipEntry entry, int most, String where) {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(most);
            CRC32 sum = new CRC32();
            sum.update(content);
            if (content.length < most && sum.getValue() != entry.getCrc()) {
                throw damaged(where, "a wrong checksum");
            }
            return content;
        } catch (ZipException e) {
            throw damaged(where, e.getMessage());
        } catch (IOException e) { // an entry that ends too early, too
            throw damaged(where, Reason.of(e));
        }
    }

    private static DatasetProblem damaged(String where, String found) {
        return new DatasetProblem(where, "damaged zip", "a zip that can be unpacked", found, PACK_AGAIN);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw FileTree.unreadable(path.toString(), e);
        }
    }
}
