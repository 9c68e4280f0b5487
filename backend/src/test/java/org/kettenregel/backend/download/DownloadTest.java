package org.kettenregel.backend.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {

    private final Path data;
    private final LetterFiles letters;

    DownloadTest(@TempDir Path data) {
        this.data = data;
        this.letters = new LetterFiles(data);
    }

    @Test
    void a_file_comes_whole_into_the_folder_of_its_set() throws Exception {
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            assertThat(letters.fetch(LetterFiles.set(host))).isTrue();

            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
            assertThat(letters.part()).doesNotExist();
            assertThat(host.ranges()).containsExactly("");
            assertThat(letters.seen).isSorted().startsWith(0L).endsWith(200_000L);
        }
    }

    @Test
    void several_files_count_as_one() throws Exception {
        byte[] other = LetterFiles.bytes(50);
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT), LocalHost.file(other))) {
            List<Long> totals = new ArrayList<>();
            PublicSet set = LetterFiles.set(LetterFiles.file(host.address("a.bin"), "a.bin", LetterFiles.CONTENT), LetterFiles.file(host.address("b.bin"), "b.bin", other));

            assertThat(set.isIn(data)).isFalse();
            new Download(LetterFiles.SHORT).fetch(set, data, (bytes, total) -> {
                letters.seen.add(bytes);
                totals.add(total);
            });

            assertThat(set.isIn(data)).isTrue();
            assertThat(letters.seen).isSorted().endsWith(200_050L);
            assertThat(totals).containsOnly(200_050L);
        }
    }

    @Test
    void what_is_there_is_not_asked_for_again() throws Exception {
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            letters.fetch(LetterFiles.set(host));
            letters.fetch(LetterFiles.set(host));

            assertThat(host.ranges()).hasSize(1);
        }
    }

    @Test
    void a_file_of_the_same_name_that_someone_put_there_stays() throws Exception {
        Files.createDirectories(data.resolve("letters"));
        Files.writeString(letters.target(), "own");
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            assertThat(letters.fetch(LetterFiles.set(host))).isTrue();

            assertThat(letters.target()).hasContent("own");
            assertThat(host.ranges()).isEmpty();
        }
    }

    @Test
    void a_download_goes_on_where_it_stopped() throws Exception {
        letters.partHolds(LetterFiles.firstHalf());
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            letters.fetch(LetterFiles.set(host));

            assertThat(host.ranges()).containsExactly("bytes=100000-");
            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
            assertThat(letters.seen).startsWith(100_000L);
        }
    }

    @Test
    void a_server_without_ranges_begins_again() throws Exception {
        letters.partHolds(LetterFiles.firstHalf());
        try (LocalHost host = new LocalHost(LocalHost.wholeFile(LetterFiles.CONTENT))) {
            letters.fetch(LetterFiles.set(host));

            assertThat(host.ranges()).containsExactly("bytes=100000-");
            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
        }
    }

    @Test
    void all_bytes_that_came_before_need_no_request() throws Exception {
        letters.partHolds(LetterFiles.CONTENT);
        try (LocalHost host = new LocalHost(LocalHost.status(500))) {
            letters.fetch(LetterFiles.set(host));

            assertThat(host.ranges()).isEmpty();
            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
        }
    }

    @Test
    void pieces_of_different_files_are_fetched_again_as_one() throws Exception {
        letters.partHolds(new byte[LetterFiles.HALF]);
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            letters.fetch(LetterFiles.set(host));

            assertThat(host.ranges()).containsExactly("bytes=100000-", "");
            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
        }
    }

    @Test
    void a_part_that_is_longer_than_the_file_is_fetched_again() throws Exception {
        letters.partHolds(LetterFiles.bytes(200_001));
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            letters.fetch(LetterFiles.set(host));

            assertThat(host.ranges()).containsExactly("");
            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
        }
    }

    @Test
    void a_server_that_is_busy_is_asked_again() throws Exception {
        try (LocalHost host = new LocalHost(LocalHost.status(503), LocalHost.status(429), LocalHost.file(LetterFiles.CONTENT))) {
            letters.fetch(LetterFiles.set(host));

            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
        }
    }

    @Test
    void a_lost_connection_is_taken_up_again() throws Exception {
        try (LocalHost host = new LocalHost(LocalHost.dropAfter(LetterFiles.HALF, LetterFiles.CONTENT), LocalHost.file(LetterFiles.CONTENT))) {
            letters.fetch(LetterFiles.set(host));

            assertThat(host.ranges()).containsExactly("", "bytes=100000-");
            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
        }
    }

    @Test
    void a_connection_that_falls_silent_counts_as_lost() throws Exception {
        try (LocalHost host = new LocalHost()) {
            host.then(host.silentAfter(LetterFiles.HALF, LetterFiles.CONTENT));
            host.then(LocalHost.file(LetterFiles.CONTENT));

            letters.fetch(LetterFiles.set(host));

            assertThat(host.ranges()).containsExactly("", "bytes=100000-");
            assertThat(letters.target()).hasBinaryContent(LetterFiles.CONTENT);
        }
    }

    @Test
    void cancelling_keeps_what_came_for_the_next_time() throws Exception {
        try (LocalHost host = new LocalHost()) {
            host.then(host.silentAfter(LetterFiles.HALF, LetterFiles.CONTENT));
            host.then(LocalHost.file(LetterFiles.CONTENT));
            Progress impatient = new Progress() {
                @Override
                public void at(long bytes, long total) {
                    letters.seen.add(bytes);
                }

                @Override
                public boolean cancelled() {
                    return letters.seen.contains((long) LetterFiles.HALF);
                }
            };

            assertThat(new Download(Patience.USUAL).fetch(LetterFiles.set(host), data, impatient)).isFalse();
            assertThat(letters.part()).hasBinaryContent(LetterFiles.firstHalf());

            assertThat(letters.fetch(LetterFiles.set(host))).isTrue();
            assertThat(host.ranges()).containsExactly("", "bytes=100000-");
        }
    }

    @Test
    void interrupting_the_thread_ends_the_download() {
        try (LocalHost host = new LocalHost(LocalHost.file(LetterFiles.CONTENT))) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> letters.fetch(LetterFiles.set(host))).isInstanceOf(InterruptedException.class);
        }
    }
}
