package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.experiment.Presets;

/** In files, as servers keep them that are told nothing else. */
class H2FileRunsTest extends RunStoreContract {

    @TempDir
    private Path folder;

    @Override
    Database open() {
        return Database.inFolder(folder.resolve("data"));
    }

    @Override
    Database reopen(Database before) {
        before.close();
        return open();
    }

    private Path file(KeptRun run) {
        return folder.resolve("other/runs").resolve(run.hash());
    }

    @Test
    void a_damaged_file_is_a_sentence_and_is_written_anew() throws IOException {
        OwnerKey owner = OwnerKey.draw();
        try (Database database = Database.inFolder(folder.resolve("other"))) {
            RunStore runs = new RunStore(database, InstantSource.system(), new RunLimits());
            ExperimentId id = new ExperimentStore(database, InstantSource.system(), new StoreLimits()).create(owner, Presets.first()).id();
            runs.keep(owner, id, 1, run(1, 5));
            KeptRun kept = runs.find(owner, id).orElseThrow();
            byte[] bytes = Files.readAllBytes(file(kept));
            bytes[bytes.length / 2] ^= 1;
            Files.write(file(kept), bytes);

            assertThatThrownBy(() -> runs.open(owner, id)).isInstanceOf(DamagedRun.class).hasMessage("What was kept of this run is damaged on the disk of the server "
                    + "(%s...): train anew, or ask for a backup of the folder.".formatted(kept.hash().substring(0, 8)));
            runs.keep(owner, id, 1, run(1, 5));
            assertThat(runs.open(owner, id)).isPresent();
        }
    }

    @Test
    void what_a_crash_has_left_unfinished_goes() throws IOException {
        try (Database database = Database.inFolder(folder.resolve("other"))) {
            RunStore runs = new RunStore(database, InstantSource.system(), new RunLimits());
            Path left = Files.createDirectories(folder.resolve("other/runs")).resolve("0".repeat(64) + "1.unfinished");
            Files.write(left, new byte[3]);
            Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));

            runs.sweep();

            try (Stream<Path> files = Files.list(folder.resolve("other/runs"))) {
                assertThat(files).isEmpty();
            }
        }
    }
}
