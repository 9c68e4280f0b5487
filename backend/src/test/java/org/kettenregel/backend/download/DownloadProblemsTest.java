package org.kettenregel.backend.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.dataset.DatasetProblem;

/** What keeps a file from coming is one sentence. */
class DownloadProblemsTest {

    private final Path data;
    private final LetterFiles letters;

    DownloadProblemsTest(@TempDir Path data) {
        this.data = data;
        this.letters = new LetterFiles(data);
    }

    @Test
    void a_wrong_checksum_is_a_problem_and_nothing_is_kept() {
        byte[] damaged = LetterFiles.CONTENT.clone();
        damaged[LetterFiles.HALF] ^= 1;
        try (LocalHost host = new LocalHost(LocalHost.file(damaged))) {
            assertThat(letters.problem(LetterFiles.set(host))).hasMessage(
                    "%s: damaged or another file than expected: expected SHA-256 %s, found %s; try again; nothing of it was kept.",
                    host.address("a.bin"), LetterFiles.checksum(LetterFiles.CONTENT).digits(), LetterFiles.checksum(damaged).digits());

            assertThat(letters.target()).doesNotExist();
            assertThat(letters.part()).doesNotExist();
            assertThat(host.ranges()).hasSize(1);
        }
    }

    @Test
    void a_file_that_is_gone_is_a_problem_at_once() {
        try (LocalHost host = new LocalHost(LocalHost.status(404))) {
            assertThat(letters.problem(LetterFiles.set(host))).hasMessage(
                    "%s: not there any more: expected status 200, found 404; look for the file elsewhere and put it into the folder by hand.",
                    host.address("a.bin"));

            assertThat(host.ranges()).hasSize(1);
            assertThat(letters.part()).doesNotExist();
        }
    }

    @Test
    void a_server_that_stays_busy_is_asked_three_times() {
        try (LocalHost host = new LocalHost(LocalHost.status(503))) {
            assertThat(letters.problem(LetterFiles.set(host)).found()).isEqualTo("503");

            assertThat(host.ranges()).hasSize(3);
        }
    }

    @Test
    void a_connection_that_is_always_lost_is_a_problem_and_what_came_stays() {
        try (LocalHost host = new LocalHost(LocalHost.dropAfter(LetterFiles.HALF, LetterFiles.CONTENT))) {
            assertThat(letters.problem(LetterFiles.set(host))).hasMessage(
                    "%s: connection lost: expected 200000 bytes, found 100000; try again: it goes on where it stopped.", host.address("a.bin"));

            assertThat(letters.part()).hasBinaryContent(LetterFiles.firstHalf());
            assertThat(letters.target()).doesNotExist();
        }
    }

    @Test
    void a_page_that_asks_for_a_login_is_not_taken_for_the_file() {
        byte[] page = "<html>Welcome to our network</html>".getBytes();
        try (LocalHost host = new LocalHost(LocalHost.file(page))) {
            DatasetProblem problem = letters.problem(LetterFiles.set(host));

            assertThat(problem.what()).isEqualTo("another file than expected");
            assertThat(problem.expected()).isEqualTo("200000 bytes");
            assertThat(problem.found()).isEqualTo(page.length + "");
            assertThat(letters.part()).doesNotExist();
        }
    }

    @Test
    void more_bytes_than_expected_are_not_read_to_their_end() {
        try (LocalHost host = new LocalHost(LocalHost.unannounced(LetterFiles.bytes(300_000)))) {
            DatasetProblem problem = letters.problem(LetterFiles.set(host));

            assertThat(problem.what()).isEqualTo("another file than expected");
            assertThat(problem.found()).isEqualTo("more");
            assertThat(letters.part()).doesNotExist();
        }
    }

    @Test
    void no_connection_is_one_sentence() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(letters.problem(LetterFiles.set(LetterFiles.file(URI.create("http://127.0.0.1:" + closed + "/a.bin"), "a.bin", LetterFiles.CONTENT)))).hasMessage(
                "127.0.0.1: no connection: expected an answer about a.bin, found nobody there; check the network and try again, or put the file into the folder by hand.");
    }

    @Test
    void a_disk_without_room_is_noticed_before_anything_is_asked_for() {
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            RemoteFile huge = new RemoteFile(host.address("a.bin"), "a.bin", 1L << 60, LetterFiles.checksum(LetterFiles.CONTENT), List.of());

            DatasetProblem problem = letters.problem(LetterFiles.set(huge));

            assertThat(problem.what()).isEqualTo("not enough room on the disk");
            assertThat(problem.expected()).isEqualTo("1152921504607 MB free");
            assertThat(host.ranges()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_runs_full_is_one_sentence() throws IOException {
        Files.createDirectories(data.resolve("letters"));
        Files.createSymbolicLink(letters.part(), Path.of("/dev/full"));
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            assertThat(letters.problem(LetterFiles.set(host))).hasMessage(
                    "%s: cannot be written: expected a folder with room and the right to write, found java.io.IOException: No space left on device;"
                            + " make room or name another folder.", letters.part());
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_sentence() throws IOException {
        Files.writeString(data.resolve("letters"), "a file");
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            assertThat(letters.problem(LetterFiles.set(host)).what()).isEqualTo("cannot be written");
        }
    }

    @Test
    void the_same_file_is_not_fetched_twice_at_once() throws IOException {
        Files.createDirectories(data.resolve("letters"));
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT)); PartFile _ = PartFile.open(letters.target())) {
            assertThat(letters.problem(LetterFiles.set(host)).what()).isEqualTo("being downloaded already");

            assertThat(host.ranges()).isEmpty();
        }
    }
}
