package org.kettenregel.backend.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.dataset.DatasetProblem;
import org.kettenregel.backend.persistence.BadDocument;

/** Damaged, truncated, oversized and wrong files of every format: each ends in one sentence, in little time and memory. The table is in target/hostile-files.txt. */
class HostileFilesTest {

    private static final Path TABLE = Path.of("target", "hostile-files.txt");
    private static final long MOST_MILLIS = 4000;
    private static final int LONGEST_SENTENCE = 1500;
    private static final ConcurrentLinkedQueue<String> ROWS = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path folder;

    static Stream<Hostile> files() {
        return Stream.of(HostileNumbers.idx(), HostileNumbers.cifar(), HostileTables.csv(), HostileTables.words(), HostilePictures.pictures(),
                HostilePictures.zips(), HostileDocuments.weights(), HostileDocuments.experiments()).flatMap(List::stream);
    }

    @AfterAll
    static void write() throws IOException {
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, Stream.concat(Stream.of("case | bytes | milliseconds | MB allocated | sentence"), ROWS.stream()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @Timeout(60)
    void a_hostile_file_ends_in_one_sentence(Hostile hostile) throws IOException {
        hostile.making().in(folder);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long bytes = threads.getCurrentThreadAllocatedBytes();
        long work = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Throwable refusal = catchThrowable(() -> hostile.reading().from(folder));
        long millis = (System.nanoTime() - start) / 1_000_000;
        long workMillis = (threads.getCurrentThreadCpuTime() - work) / 1_000_000; // others may use the machine, too
        double megabytes = (threads.getCurrentThreadAllocatedBytes() - bytes) / 1e6;

        assertThat(refusal).isInstanceOfAny(DatasetProblem.class, BadDocument.class);
        String sentence = refusal.getMessage();
        ROWS.add(String.format(Locale.ROOT, "%s | %d | %d | %.1f | %s", hostile, Hostile.size(folder), millis, megabytes,
                sentence.replace(folder.toString(), "")));
        assertThat(sentence).contains(hostile.sentence()).matches("(?s).+: .+: expected .+, found .+; .+\\.")
                .hasSizeLessThan(LONGEST_SENTENCE).doesNotContain("java.", "Exception", "`", "\n", "\0");
        assertThat(workMillis).isLessThan(MOST_MILLIS);
        assertThat(megabytes).isLessThan(hostile.megabytes());
    }
}
