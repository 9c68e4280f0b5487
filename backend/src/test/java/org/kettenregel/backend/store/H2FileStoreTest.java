package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As servers keep it that are told nothing else. */
class H2FileStoreTest extends ExperimentStoreContract {

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("made/on demand");
    }

    @Override
    Database open() {
        return Database.inFolder(data());
    }

    @Override
    Database reopen(Database before) {
        before.close();
        return open();
    }

    @Test
    void one_file_holds_everything() throws IOException {
        try (Stream<Path> files = Files.list(data())) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("kettenregel.mv.db");
        }
    }

    @Test
    void a_folder_that_another_server_uses_is_refused_in_a_sentence() throws IOException {
        Path other = folder.resolve("other");
        Database.inFolder(other).close();

        try (FileChannel file = FileChannel.open(other.resolve("kettenregel.mv.db"), StandardOpenOption.WRITE); FileLock _ = file.lock()) {
            assertThatThrownBy(() -> Database.inFolder(other))
                    .hasMessage("Saved experiments in %s cannot be opened. End the other server that uses this folder, or choose another one.".formatted(other));
        }
    }

    @Test
    void a_folder_whose_name_would_be_read_as_options_is_refused() {
        Path folder = Path.of("data;INIT=runscript from 'x'");

        assertThatThrownBy(() -> Database.inFolder(folder))
                .hasMessage("Saved experiments cannot be kept in %s: the name has a semicolon in it. Choose a folder without one.".formatted(folder));
    }
}
