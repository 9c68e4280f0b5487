package org.kettenregel.backend.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.dataset.DatasetProblem;

class DownloadTest {

    /** Long enough for several pieces. */
    private static final byte[] CONTENT = bytes(200_000);
    private static final int HALF = 100_000;
    private static final Patience SHORT = new Patience(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ZERO);

    @TempDir
    private Path data;

    private final List<Long> seen = new ArrayList<>();

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static Checksum checksum(byte[] content) {
        try {
            return Checksum.sha256("00").of(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RemoteFile file(URI address, String name, byte[] content) {
        return new RemoteFile(address, name, content.length, checksum(content), List.of());
    }

    private static PublicSet set(RemoteFile... files) {
        return new PublicSet("letters", "Letters", "public domain", URI.create("http://localhost/"), List.of(files));
    }

    private static PublicSet set(LocalHost host) {
        return set(file(host.address("a.bin"), "a.bin", CONTENT));
    }

    private boolean fetch(PublicSet set) throws InterruptedException {
        return new Download(SHORT).fetch(set, data, (bytes, total) -> seen.add(bytes));
    }

    private DatasetProblem problem(PublicSet set) {
        return catchThrowableOfType(DatasetProblem.class, () -> fetch(set));
    }

    private Path target() {
        return data.resolve("letters/a.bin");
    }

    private Path part() {
        return data.resolve("letters/a.bin.part");
    }

    private void partHolds(byte[] bytes) throws IOException {
        Files.createDirectories(data.resolve("letters"));
        Files.write(part(), bytes);
    }

    private static byte[] firstHalf() {
        return Arrays.copyOf(CONTENT, HALF);
    }

    @Test
    void a_file_comes_whole_into_the_folder_of_its_set() throws Exception {
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            assertThat(fetch(set(host))).isTrue();

            assertThat(target()).hasBinaryContent(CONTENT);
            assertThat(part()).doesNotExist();
            assertThat(host.ranges()).containsExactly("");
            assertThat(seen).isSorted().startsWith(0L).endsWith(200_000L);
        }
    }

    @Test
    void several_files_count_as_one() throws Exception {
        byte[] other = bytes(50);
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT), LocalHost.file(other))) {
            List<Long> totals = new ArrayList<>();
            PublicSet set = set(file(host.address("a.bin"), "a.bin", CONTENT), file(host.address("b.bin"), "b.bin", other));

            assertThat(set.isIn(data)).isFalse();
            new Download(SHORT).fetch(set, data, (bytes, total) -> {
                seen.add(bytes);
                totals.add(total);
            });

            assertThat(set.isIn(data)).isTrue();
            assertThat(seen).isSorted().endsWith(200_050L);
            assertThat(totals).containsOnly(200_050L);
        }
    }

    @Test
    void what_is_there_is_not_asked_for_again() throws Exception {
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            fetch(set(host));
            fetch(set(host));

            assertThat(host.ranges()).hasSize(1);
        }
    }

    @Test
    void a_file_of_the_same_name_that_someone_put_there_stays() throws Exception {
        Files.createDirectories(data.resolve("letters"));
        Files.writeString(target(), "own");
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            assertThat(fetch(set(host))).isTrue();

            assertThat(target()).hasContent("own");
            assertThat(host.ranges()).isEmpty();
        }
    }

    @Test
    void a_download_goes_on_where_it_stopped() throws Exception {
        partHolds(firstHalf());
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            fetch(set(host));

            assertThat(host.ranges()).containsExactly("bytes=100000-");
            assertThat(target()).hasBinaryContent(CONTENT);
            assertThat(seen).startsWith(100_000L);
        }
    }

    @Test
    void a_server_without_ranges_begins_again() throws Exception {
        partHolds(firstHalf());
        try (LocalHost host = new LocalHost(LocalHost.wholeFile(CONTENT))) {
            fetch(set(host));

            assertThat(host.ranges()).containsExactly("bytes=100000-");
            assertThat(target()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void all_bytes_that_came_before_need_no_request() throws Exception {
        partHolds(CONTENT);
        try (LocalHost host = new LocalHost(LocalHost.status(500))) {
            fetch(set(host));

            assertThat(host.ranges()).isEmpty();
            assertThat(target()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void pieces_of_different_files_are_fetched_again_as_one() throws Exception {
        partHolds(new byte[HALF]);
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            fetch(set(host));

            assertThat(host.ranges()).containsExactly("bytes=100000-", "");
            assertThat(target()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_part_that_is_longer_than_the_file_is_fetched_again() throws Exception {
        partHolds(bytes(200_001));
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            fetch(set(host));

            assertThat(host.ranges()).containsExactly("");
            assertThat(target()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_wrong_checksum_is_a_problem_and_nothing_is_kept() {
        byte[] damaged = CONTENT.clone();
        damaged[HALF] ^= 1;
        try (LocalHost host = new LocalHost(LocalHost.file(damaged))) {
            assertThat(problem(set(host))).hasMessage(
                    "%s: damaged or another file than expected: expected SHA-256 %s, found %s; try again; nothing of it was kept.",
                    host.address("a.bin"), checksum(CONTENT).digits(), checksum(damaged).digits());

            assertThat(target()).doesNotExist();
            assertThat(part()).doesNotExist();
            assertThat(host.ranges()).hasSize(1);
        }
    }

    @Test
    void a_file_that_is_gone_is_a_problem_at_once() {
        try (LocalHost host = new LocalHost(LocalHost.status(404))) {
            assertThat(problem(set(host))).hasMessage(
                    "%s: not there any more: expected status 200, found 404; look for the file elsewhere and put it into the folder by hand.",
                    host.address("a.bin"));

            assertThat(host.ranges()).hasSize(1);
            assertThat(part()).doesNotExist();
        }
    }

    @Test
    void a_server_that_is_busy_is_asked_again() throws Exception {
        try (LocalHost host = new LocalHost(LocalHost.status(503), LocalHost.status(429), LocalHost.file(CONTENT))) {
            fetch(set(host));

            assertThat(target()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_server_that_stays_busy_is_asked_three_times() {
        try (LocalHost host = new LocalHost(LocalHost.status(503))) {
            assertThat(problem(set(host)).found()).isEqualTo("503");

            assertThat(host.ranges()).hasSize(3);
        }
    }

    @Test
    void a_lost_connection_is_taken_up_again() throws Exception {
        try (LocalHost host = new LocalHost(LocalHost.dropAfter(HALF, CONTENT), LocalHost.file(CONTENT))) {
            fetch(set(host));

            assertThat(host.ranges()).containsExactly("", "bytes=100000-");
            assertThat(target()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_connection_that_is_always_lost_is_a_problem_and_what_came_stays() {
        try (LocalHost host = new LocalHost(LocalHost.dropAfter(HALF, CONTENT))) {
            assertThat(problem(set(host))).hasMessage(
                    "%s: connection lost: expected 200000 bytes, found 100000; try again: it goes on where it stopped.", host.address("a.bin"));

            assertThat(part()).hasBinaryContent(firstHalf());
            assertThat(target()).doesNotExist();
        }
    }

    @Test
    void a_connection_that_falls_silent_counts_as_lost() throws Exception {
        try (LocalHost host = new LocalHost()) {
            host.then(host.silentAfter(HALF, CONTENT));
            host.then(LocalHost.file(CONTENT));

            fetch(set(host));

            assertThat(host.ranges()).containsExactly("", "bytes=100000-");
            assertThat(target()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void cancelling_keeps_what_came_for_the_next_time() throws Exception {
        try (LocalHost host = new LocalHost()) {
            host.then(host.silentAfter(HALF, CONTENT));
            host.then(LocalHost.file(CONTENT));
            Progress impatient = new Progress() {
                @Override
                public void at(long bytes, long total) {
                    seen.add(bytes);
                }

                @Override
                public boolean cancelled() {
                    return seen.contains((long) HALF);
                }
            };

            assertThat(new Download(Patience.USUAL).fetch(set(host), data, impatient)).isFalse();
            assertThat(part()).hasBinaryContent(firstHalf());

            assertThat(fetch(set(host))).isTrue();
            assertThat(host.ranges()).containsExactly("", "bytes=100000-");
        }
    }

    @Test
    void interrupting_the_thread_ends_the_download() {
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> fetch(set(host))).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void a_page_that_asks_for_a_login_is_not_taken_for_the_file() {
        byte[] page = "<html>Welcome to our network</html>".getBytes();
        try (LocalHost host = new LocalHost(LocalHost.file(page))) {
            DatasetProblem problem = problem(set(host));

            assertThat(problem.what()).isEqualTo("another file than expected");
            assertThat(problem.expected()).isEqualTo("200000 bytes");
            assertThat(problem.found()).isEqualTo(page.length + "");
            assertThat(part()).doesNotExist();
        }
    }

    @Test
    void more_bytes_than_expected_are_not_read_to_their_end() {
        try (LocalHost host = new LocalHost(LocalHost.unannounced(bytes(300_000)))) {
            DatasetProblem problem = problem(set(host));

            assertThat(problem.what()).isEqualTo("another file than expected");
            assertThat(problem.found()).isEqualTo("more");
            assertThat(part()).doesNotExist();
        }
    }

    @Test
    void no_connection_is_one_sentence() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        assertThat(problem(set(file(URI.create("http://127.0.0.1:" + closed + "/a.bin"), "a.bin", CONTENT)))).hasMessage(
                "127.0.0.1: no connection: expected an answer about a.bin, found nobody there; check the network and try again, or put the file into the folder by hand.");
    }

    @Test
    void a_disk_without_room_is_noticed_before_anything_is_asked_for() {
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            RemoteFile huge = new RemoteFile(host.address("a.bin"), "a.bin", 1L << 60, checksum(CONTENT), List.of());

            DatasetProblem problem = problem(set(huge));

            assertThat(problem.what()).isEqualTo("not enough room on the disk");
            assertThat(problem.expected()).isEqualTo("1152921504607 MB free");
            assertThat(host.ranges()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_disk_that_runs_full_is_one_sentence() throws IOException {
        Files.createDirectories(data.resolve("letters"));
        Files.createSymbolicLink(part(), Path.of("/dev/full"));
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            assertThat(problem(set(host))).hasMessage(
                    "%s: cannot be written: expected a folder with room and the right to write, found java.io.IOException: No space left on device;"
                            + " make room or name another folder.", part());
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_one_sentence() throws IOException {
        Files.writeString(data.resolve("letters"), "a file");
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT))) {
            assertThat(problem(set(host)).what()).isEqualTo("cannot be written");
        }
    }

    @Test
    void the_same_file_is_not_fetched_twice_at_once() throws IOException {
        Files.createDirectories(data.resolve("letters"));
        try (LocalHost host = new LocalHost(LocalHost.file(CONTENT)); PartFile _ = PartFile.open(target())) {
            assertThat(problem(set(host)).what()).isEqualTo("being downloaded already");

            assertThat(host.ranges()).isEmpty();
        }
    }
}
