package org.kettenregel.backend.hostile;

import static org.kettenregel.backend.hostile.Hostile.bigEndian;
import static org.kettenregel.backend.hostile.Hostile.both;
import static org.kettenregel.backend.hostile.Hostile.bytes;
import static org.kettenregel.backend.hostile.Hostile.changed;
import static org.kettenregel.backend.hostile.Hostile.file;
import static org.kettenregel.backend.hostile.Hostile.joined;
import static org.kettenregel.backend.hostile.Hostile.packed;
import static org.kettenregel.backend.hostile.Hostile.sparse;
import static org.kettenregel.backend.hostile.Hostile.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Cifar10;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Seed;

/** Pictures as plain numbers: IDX and CIFAR-10. */
final class HostileNumbers {

    private static final String IMAGES = "train-images-idx3-ubyte";
    private static final String LABELS = "train-labels-idx1-ubyte";
    private static final Hostile.Making TWO_LABELS = file(LABELS, joined(bigEndian(0x801, 2), new byte[] {1, 2}));
    private static final Hostile.Making TWO_IMAGES = file(IMAGES, joined(bigEndian(0x803, 2, 2, 2), new byte[8]));
    private static final int RECORD = 3073;

    private HostileNumbers() {}

    private static Hostile idx(String what, Hostile.Making making, String sentence) {
        return new Hostile("IDX", what, making, folder -> new Idx("mnist", true).load(new Seed(1), DataFolder.at(folder)), sentence);
    }

    private static Hostile images(String what, byte[] content, String sentence) {
        return idx(what, both(file(IMAGES, content), TWO_LABELS), sentence);
    }

    private static Hostile labels(String what, byte[] content, String sentence) {
        return idx(what, both(TWO_IMAGES, file(LABELS, content)), sentence);
    }

    static List<Hostile> idx() {
        int most = Integer.MAX_VALUE;
        return List.of(
                images("an empty file", new byte[0], "file ends too early: expected 16 bytes, found fewer;"),
                images("a header cut off", bigEndian(0x803, 2), "file ends too early: expected 16 bytes, found fewer;"),
                images("labels in place of images", bigEndian(0x801, 2, 2, 2), "expected magic number 0x00000803, found 0x00000801; put a file of images here."),
                images("numbers of another type", bigEndian(0xd03, 2, 2, 2), "expected magic number 0x00000803, found 0x00000d03;"),
                images("a page of the web", bytes("<!DOCTYPE html><html>404</html>"), "expected magic number 0x00000803, found 0x3c21444f;"),
                images("2^31 images", bigEndian(0x803, 1 << 31, 28, 28), "impossible size: expected sizes of at least 1, found -2147483648;"),
                images("2^31 - 1 images", bigEndian(0x803, most, 28, 28), "too much data: expected at most 268435456 bytes, found 1683627179248 declared;"),
                images("sizes whose product wraps to 0", bigEndian(0x803, 1 << 30, 1 << 30, 1 << 4), "too much data: expected at most 268435456 bytes"),
                images("sizes of 2^31 - 1 all around", bigEndian(0x803, most, most, most), "too much data: expected at most 268435456 bytes"),
                images("no image", bigEndian(0x803, 0, 28, 28), "impossible size: expected sizes of at least 1, found 0;"),
                images("200 MB promised in 16 bytes", bigEndian(0x803, 2, 10_000, 10_000), "file ends too early: expected 200000000 bytes"),
                images("bytes behind the end", joined(bigEndian(0x803, 2, 2, 2), new byte[9]), "file goes on too long: expected 8 bytes"),
                labels("fewer labels than images", joined(bigEndian(0x801, 1), new byte[1]), "labels do not fit images: expected 2 labels, one per image, found 1;"),
                labels("a stray label 255", joined(bigEndian(0x801, 2), new byte[] {1, -1}), "label out of range: expected labels from 0 to 9"),
                labels("2^31 - 1 labels", bigEndian(0x801, most), "too much data: expected at most 268435456 bytes"),
                idx("a bomb of 1 GB in .gz", both(packed(IMAGES + ".gz", bigEndian(0x803, 2, 2, 2), 1L << 30), TWO_LABELS),
                        "file goes on too long: expected 8 bytes as its header declares, found more;"),
                idx("240 MB of zeros in .gz and two labels", both(packed(IMAGES + ".gz", bigEndian(0x803, 240, 1000, 1000), 240_000_000), TWO_LABELS),
                        "labels do not fit images: expected 240 labels, one per image, found 2;"),
                idx("a .gz cut in the middle", both(changed(packed(IMAGES + ".gz", bigEndian(0x803, 2, 2, 2), 8), IMAGES + ".gz",
                        packed -> Arrays.copyOf(packed, packed.length - 12)), TWO_LABELS), "file ends too early: expected "),
                idx("a .gz with bytes changed", both(changed(packed(IMAGES + ".gz", bigEndian(0x803, 2, 2, 2), 8), IMAGES + ".gz", HostileNumbers::scrambled),
                        TWO_LABELS), "damaged gzip data: expected data that can be unpacked, found "),
                idx("a .gz that is none", both(text(IMAGES + ".gz", "not packed, and longer than a header"), TWO_LABELS), "expected magic number 0x00000803"),
                idx("images without labels", TWO_IMAGES, "missing file: expected " + LABELS));
    }

    private static byte[] scrambled(byte[] packed) {
        byte[] bytes = packed.clone();
        Arrays.fill(bytes, 10, 20, (byte) 0xff);
        return bytes;
    }

    private static Hostile cifar(String what, Hostile.Making first, String sentence) {
        Hostile.Making all = folder -> {
            for (int i = 2; i <= 5; i++) {
                file("data_batch_%d.bin".formatted(i), new byte[RECORD]).in(folder);
            }
            file("test_batch.bin", new byte[RECORD]).in(folder);
            first.in(folder);
        };
        return new Hostile("CIFAR-10", what, all, folder -> new Cifar10().load(new Seed(1), DataFolder.at(folder)), sentence);
    }

    static List<Hostile> cifar() {
        String name = "data_batch_1.bin";
        byte[] label = new byte[3 * RECORD];
        label[RECORD] = 10;
        return List.of(
                cifar("an empty file", file(name, new byte[0]), "wrong length: expected a multiple of 3073 bytes, one record each, found 0;"),
                cifar("a byte too few", file(name, new byte[RECORD - 1]), "wrong length: expected a multiple of 3073 bytes, one record each, found 3072;"),
                cifar("a byte too many", file(name, new byte[2 * RECORD + 1]), "wrong length: expected a multiple of 3073 bytes, one record each, found 6147;"),
                cifar("a label of 10", file(name, label), "label out of range: expected labels from 0 to 9, found 10 in record 2;"),
                cifar("the version for Python", file(name, IntStream.range(0, 3073).collect(
                        () -> new byte[3073], (all, i) -> all[i] = (byte) 0x80, (one, other) -> { })), "label out of range: expected labels from 0 to 9, found 128"),
                cifar("three gigabytes of records", sparse(name, new byte[0], 1_000_000L * RECORD),
                        "too much data: expected at most 268435456 bytes with the files before it, found 3072000000;"),
                cifar("more records than an int counts", sparse(name, new byte[0], 3_000_000_000L * RECORD), "too much data: expected at most 268435456 bytes"),
                cifar("a missing file", folder -> { }, "missing file: expected data_batch_1.bin, found none;"));
    }
}
