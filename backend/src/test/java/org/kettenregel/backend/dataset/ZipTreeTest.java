package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and damaged zips. Offsets are those of PKWARE's APPNOTE.TXT. */
class ZipTreeTest {

    private static final int[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};
    private static final int[] END = {'P', 'K', 5, 6};
    private static final byte[] TEXT = "some text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("a.zip"), bytes);
    }

    private Path write(Map<String, byte[]> entries) throws IOException {
        return write(ImageBytes.zip(entries));
    }

    private Path changed(UnaryOperator<ByteBuffer> change) throws IOException {
        byte[] bytes = ImageBytes.zip(Map.of("cat/0.png", TEXT));
        change.apply(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
        return write(bytes);
    }

    private static int directory(ByteBuffer zip) {
        return ImageBytes.indexOf(zip.array(), DIRECTORY_ENTRY);
    }

    private static int end(ByteBuffer zip) {
        return ImageBytes.indexOf(zip.array(), END);
    }

    private static void open(Path zip) {
        ZipTree.open(zip).close();
    }

    private static byte[] read(Path zip, String name) {
        try (ZipTree tree = ZipTree.open(zip)) {
            return tree.read(name);
        }
    }

    @Test
    void files_and_folders_are_listed_in_order_and_read_one_by_one() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("b/x.txt", TEXT);
        entries.put("b/", new byte[0]);
        entries.put("./a.txt", new byte[] {7});

        try (ZipTree tree = ZipTree.open(write(entries))) {
            assertThat(tree.files()).containsExactly("a.txt", "b/x.txt");
            assertThat(tree.folders()).containsExactly("b");
            assertThat(tree.read("b/x.txt")).isEqualTo(TEXT);
            assertThat(tree.read("a.txt")).containsExactly(7);
        }
    }

    @Test
    void a_zip_may_have_a_comment_and_something_before_it() throws IOException {
        byte[] zip = ImageBytes.zip(Map.of("cat/0.png", TEXT));
        byte[] all = Arrays.copyOf(("#!/bin/sh\n" + new String(zip, StandardCharsets.ISO_8859_1) + "PK").getBytes(StandardCharsets.ISO_8859_1), 10 + zip.length + 2);
        ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putShort(all.length - 4, (short) 2);

        assertThat(read(write(all), "cat/0.png")).isEqualTo(TEXT);
    }

    @Test
    void names_of_old_zips_may_be_in_another_encoding() throws IOException {
        byte[] zip = ImageBytes.zip(Map.of("k\u00e4tzchen/0.png", TEXT), StandardCharsets.ISO_8859_1, Deflater.DEFAULT_COMPRESSION);

        try (ZipTree tree = ZipTree.open(write(zip))) {
            assertThat(tree.files()).containsExactly("k\u00e4tzchen/0.png");
            assertThat(tree.read("k\u00e4tzchen/0.png")).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../0.png", "cat/../../0.png", "cat/..", "/etc/0.png", "//0.png", "cat//0.png", "cat/./0.png", "C:/0.png", "c:0.png", "cat\\0.png", ".."})
    void a_name_that_could_lead_out_is_refused(String name) throws IOException {
        Path zip = write(Map.of(name, TEXT));

        assertThatThrownBy(() -> open(zip)).isInstanceOf(DatasetProblem.class).hasMessage(
                "%s: unsafe name: expected names of files inside the zip, with / between folders, found '%s'; make the zip again.".formatted(zip, name));
    }

    @Test
    void a_name_with_control_characters_is_refused_and_shown_without_them() throws IOException {
        Path zip = write(Map.of("cat/\u001b[31m.png", TEXT));

        assertThatThrownBy(() -> open(zip)).hasMessageContaining("found 'cat/?[31m.png'");
    }

    @Test
    void a_link_is_refused() throws IOException {
        Path zip = changed(bytes -> bytes.put(directory(bytes) + 5, (byte) 3).putInt(directory(bytes) + 38, 0120777 << 16));

        assertThatThrownBy(() -> open(zip)).isInstanceOf(DatasetProblem.class).hasMessage(
                zip + "/cat/0.png: symbolic link: expected files and folders only, found a link; put the file itself there.");
    }

    @Test
    void a_file_with_the_rights_of_unix_is_no_link() throws IOException {
        Path zip = changed(bytes -> bytes.put(directory(bytes) + 5, (byte) 3).putInt(directory(bytes) + 38, 0100644 << 16));

        assertThat(read(zip, "cat/0.png")).isEqualTo(TEXT);
    }

    @Test
    void two_files_of_one_name_are_refused() throws IOException {
        byte[] bytes = ImageBytes.zip(Map.of("cat/0.png", TEXT, "cat/1.png", TEXT));
        String twice = new String(bytes, StandardCharsets.ISO_8859_1).replace("cat/1.png", "cat/0.png");
        Path zip = write(twice.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> open(zip)).isInstanceOf(DatasetProblem.class)
                .hasMessage(zip + ": two files of one name: expected each name once, found cat/0.png twice; make the zip again.");
    }

    @Test
    void a_file_that_unpacks_to_far_more_than_its_size_is_not_unpacked_to_its_end() throws IOException {
        Path zip = write(Map.of("cat/0.png", new byte[3_000_000]));

        assertThatThrownBy(() -> read(zip, "cat/0.png")).isInstanceOf(DatasetProblem.class).hasMessage(zip
                + "/cat/0.png: packed suspiciously tightly: expected content of at most 200 times its packed size, found more; leave this file out.");
    }

    @Test
    void a_bomb_of_any_size_is_read_up_to_the_limit_of_a_file() throws IOException {
        Path zip = write(Map.of("cat/0.png", new byte[100_000_000]));

        assertThatThrownBy(() -> read(zip, "cat/0.png")).isInstanceOf(DatasetProblem.class)
                .hasMessage(zip + "/cat/0.png: file too large: expected at most 16777216 bytes, found more; make the image smaller.");
    }

    @Test
    void a_short_file_may_be_packed_tightly() throws IOException {
        assertThat(read(write(Map.of("cat/0.bmp", new byte[1 << 20])), "cat/0.bmp")).hasSize(1 << 20);
    }

    @Test
    void all_files_together_are_bounded() throws IOException {
        Path zip = write(ImageBytes.zip(Map.of("cat/0.png", new byte[16 << 20]), StandardCharsets.UTF_8, Deflater.NO_COMPRESSION));

        try (ZipTree tree = ZipTree.open(zip)) {
            for (int i = 0; i < 64; i++) {
                tree.read("cat/0.png");
            }

            assertThatThrownBy(() -> tree.read("cat/0.png")).isInstanceOf(DatasetProblem.class)
                    .hasMessage(zip + ": too much data: expected at most 1073741824 bytes unpacked, found more; use fewer or smaller images.");
        }
    }

    @Test
    void too_many_entries_are_refused_before_they_are_read() throws IOException {
        ByteBuffer zip = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0, 0x06064b50).putLong(24, 200_001).putLong(32, 200_001);
        zip.putInt(56, 0x07064b50).putLong(64, 0).putInt(72, 1);
        zip.putInt(76, 0x06054b50).putShort(84, (short) -1).putShort(86, (short) -1).putInt(88, -1).putInt(92, -1);
        Path path = write(zip.array());

        assertThatThrownBy(() -> open(path)).isInstanceOf(DatasetProblem.class)
                .hasMessage(path + ": too many files: expected at most 200000 files and folders, found 200001; use fewer images.");
    }

    @ParameterizedTest
    @CsvSource({"10, 2", "12, 100000000", "12, 3"})
    void a_list_of_files_that_is_not_as_declared_is_a_problem(int field, int value) throws IOException {
        Path zip = changed(bytes -> field == 10 ? bytes.putShort(end(bytes) + field, (short) value) : bytes.putInt(end(bytes) + field, value));

        assertThatThrownBy(() -> open(zip)).isInstanceOf(DatasetProblem.class).hasMessageStartingWith(zip + ": not a zip: ");
    }

    /** Whoever reads the first end sees other files than who reads the last one. */
    @Test
    void a_zip_with_something_behind_it_is_a_problem() throws IOException {
        byte[] zip = ImageBytes.zip(Map.of("cat/0.png", TEXT));
        Path longer = write(Arrays.copyOf(zip, zip.length + 1));

        assertThatThrownBy(() -> open(longer)).isInstanceOf(DatasetProblem.class).hasMessageStartingWith(longer + ": not a zip: ");
    }

    @Test
    void two_lists_of_files_that_disagree_are_a_problem() throws IOException {
        ByteBuffer zip = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0, 0x06064b50).putLong(24, 1).putLong(32, 1);
        zip.putInt(56, 0x07064b50).putLong(64, 0).putInt(72, 1);
        zip.putInt(76, 0x06054b50).putShort(84, (short) 2).putShort(86, (short) 2);
        Path path = write(zip.array());

        assertThatThrownBy(() -> open(path)).isInstanceOf(DatasetProblem.class)
                .hasMessage(path + ": not a zip: expected a zip with a folder of images per class, found two lists of files that disagree; make the zip again.");
    }

    @Test
    void a_file_that_is_no_zip_is_a_problem() throws IOException {
        Path zip = write(TEXT);

        assertThatThrownBy(() -> open(zip)).isInstanceOf(DatasetProblem.class).hasMessage(zip
                + ": not a zip: expected a zip with a folder of images per class, found another file, or one that was cut; make the zip again.");
    }

    @Test
    void a_zip_cut_anywhere_is_a_problem() throws IOException {
        byte[] whole = ImageBytes.zip(Map.of("cat/0.png", TEXT, "dog/0.png", TEXT));

        for (int length = 0; length < whole.length; length++) {
            Path zip = write(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> open(zip)).as("cut to %d bytes", length).isInstanceOf(DatasetProblem.class);
        }
    }

    @Test
    void an_encrypted_zip_is_a_problem() throws IOException {
        Path zip = changed(bytes -> bytes.putShort(directory(bytes) + 8, (short) 1));

        assertThatThrownBy(() -> open(zip)).isInstanceOf(DatasetProblem.class)
                .hasMessageStartingWith(zip + ": damaged zip: expected a zip that can be unpacked, found ")
                .hasMessageContaining("encrypted");
    }

    @Test
    void a_wrong_checksum_is_a_problem() throws IOException {
        Path zip = changed(bytes -> bytes.putInt(directory(bytes) + 16, 12345));

        assertThatThrownBy(() -> read(zip, "cat/0.png")).isInstanceOf(DatasetProblem.class)
                .hasMessage(zip + "/cat/0.png: damaged zip: expected a zip that can be unpacked, found a wrong checksum; make the zip again.");
    }

    @Test
    void wrong_bytes_inside_are_a_problem() throws IOException {
        Path zip = changed(bytes -> bytes.put(30 + "cat/0.png".length(), (byte) 0xff));

        assertThatThrownBy(() -> read(zip, "cat/0.png")).isInstanceOf(DatasetProblem.class).hasMessageStartingWith(zip + "/cat/0.png: damaged zip: ");
    }
}
