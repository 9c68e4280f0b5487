package org.kettenregel.backend.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.dataset.DatasetProblem;

class ArchiveTest {

    private static final List<ArchiveMember> EXPECTED = List.of(new ArchiveMember("letters/a.bin", 3), new ArchiveMember("letters/b.bin", 2));

    @TempDir
    private Path data;

    private static byte[] archive(String... pathsAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                byte[] text = pathsAndTexts[i + 1].getBytes(StandardCharsets.US_ASCII);
                TarArchiveEntry entry = new TarArchiveEntry(pathsAndTexts[i], true);
                entry.setSize(text.length);
                out.putArchiveEntry(entry);
                out.write(text);
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Fetches what a server gives away as the archive, whose checksum is right. */
    private boolean fetch(byte[] packed) throws IOException, InterruptedException {
        try (LocalHost host = new LocalHost(LocalHost.file(packed))) {
            Checksum checksum = Checksum.sha256("00").of(new ByteArrayInputStream(packed));
            RemoteFile file = new RemoteFile(host.address("letters.tar.gz"), "letters.tar.gz", packed.length, checksum, EXPECTED);
            PublicSet set = new PublicSet("letters", "Letters", "public domain", URI.create("http://localhost/"), List.of(file));
            return new Download(Patience.USUAL).fetch(set, data, (bytes, total) -> { }) && set.isIn(data);
        }
    }

    private DatasetProblem problem(byte[] packed) {
        return catchThrowableOfType(DatasetProblem.class, () -> fetch(packed));
    }

    private List<String> found() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).map(path -> data.relativize(path).toString()).sorted().toList();
        }
    }

    @Test
    void the_expected_files_are_taken_out_and_the_archive_goes() throws Exception {
        assertThat(fetch(archive("letters/a.bin", "aaa", "letters/b.bin", "bb"))).isTrue();

        assertThat(found()).containsExactly("letters/a.bin", "letters/b.bin");
        assertThat(data.resolve("letters/a.bin")).hasContent("aaa");
        assertThat(data.resolve("letters/b.bin")).hasContent("bb");
    }

    @Test
    void other_files_stay_inside_wherever_they_want_to_go() throws Exception {
        fetch(archive("readme", "read me", "../evil", "evil", "/tmp/evil", "evil", "other/a.bin", "AAA", "letters/../letters/a.bin", "AAA",
                "letters/a.bin", "aaa", "letters/b.bin", "bb"));

        assertThat(found()).containsExactly("letters/a.bin", "letters/b.bin");
        assertThat(data.resolve("letters/a.bin")).hasContent("aaa");
        assertThat(data.resolveSibling("evil")).doesNotExist();
    }

    @Test
    void a_file_of_another_size_is_refused_unread() throws Exception {
        assertThat(problem(archive("letters/a.bin", "aaaa", "letters/b.bin", "bb"))).hasMessage(
                "letters.tar.gz: wrong archive: expected letters/a.bin as a file of 3 bytes, found 4 bytes; unpack it by hand into the folder.");

        assertThat(found()).containsExactly("letters/letters.tar.gz.part");
    }

    @Test
    void a_missing_file_is_a_problem() throws Exception {
        assertThat(problem(archive("letters/a.bin", "aaa")).expected()).isEqualTo("letters/b.bin");
    }

    @Test
    void a_link_in_place_of_a_file_is_refused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            TarArchiveEntry link = new TarArchiveEntry("letters/a.bin", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
        }

        assertThat(problem(bytes.toByteArray()).found()).isEqualTo("no file");
    }

    @Test
    void an_archive_that_ends_early_leaves_no_half_files() throws Exception {
        byte[] whole = archive("letters/a.bin", "aaa", "letters/b.bin", "bb");
        for (int length = 20; length < whole.length; length++) {
            DatasetProblem problem = problem(Arrays.copyOf(whole, length));

            if (problem != null) { // the last bytes hold nothing that is needed
                assertThat(problem.what()).isEqualTo("wrong archive");
                assertThat(found()).doesNotContain("letters/b.bin", "letters/b.bin.part", "letters/a.bin.part");
            }
            Files.deleteIfExists(data.resolve("letters/a.bin"));
            Files.deleteIfExists(data.resolve("letters/b.bin"));
            Files.deleteIfExists(data.resolve("letters/letters.tar.gz.part"));
        }
    }

    @Test
    void cancelling_while_unpacking_leaves_no_half_file() throws Exception {
        byte[] packed = archive("letters/a.bin", "aaa", "letters/b.bin", "bb");
        Files.createDirectories(data.resolve("letters"));
        RemoteFile file = new RemoteFile(URI.create("http://localhost/"), "letters.tar.gz", packed.length, Checksum.sha256("00"), EXPECTED);
        Progress never = new Progress() {
            @Override
            public void at(long bytes, long total) {
                // nobody looks
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThat(new Archive(file, data.resolve("letters"), never).unpack(new ByteArrayInputStream(packed))).isFalse();

        assertThat(found()).isEmpty();
    }
}
