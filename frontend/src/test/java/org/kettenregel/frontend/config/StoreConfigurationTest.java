package org.kettenregel.frontend.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.OwnerKey;

class StoreConfigurationTest {

    private static final OwnerKey OWNER = OwnerKey.draw();

    private final StoreConfiguration configuration = new StoreConfiguration();

    @TempDir
    private Path folder;

    private Database inFolder() {
        return configuration.database(folder.toString(), "", "", "");
    }

    @Test
    void what_is_saved_in_a_folder_is_there_for_the_next_server() {
        ExperimentId id;
        try (Database before = inFolder()) {
            id = configuration.experimentStore(before).create(OWNER, Presets.first()).id();
        }

        try (Database after = inFolder()) {
            assertThat(configuration.experimentStore(after).open(OWNER, id).orElseThrow().experiment()).isEqualTo(Presets.first());
        }
    }

    @Test
    void without_a_folder_nothing_is_written() {
        try (Database database = configuration.database("", "", "", "")) {
            configuration.experimentStore(database).create(OWNER, Presets.first());

            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void two_servers_in_one_process_share_no_memory() {
        try (Database one = configuration.database("", "", "", ""); Database other = configuration.database(" ", "", "", "")) {
            configuration.experimentStore(one).create(OWNER, Presets.first());

            assertThat(configuration.experimentStore(other).list(OWNER)).isEmpty();
        }
    }

    @Test
    void a_folder_that_is_in_use_ends_the_start_in_one_sentence() throws Exception {
        inFolder().close();

        try (FileChannel file = FileChannel.open(folder.resolve("kettenregel.mv.db"), StandardOpenOption.WRITE); FileLock _ = file.lock()) {
            Throwable failure = new IllegalStateException("a bean was not made", catchThrowable(this::inFolder));

            assertThat(UnopenedStoreReport.sentence(failure)).contains(
                    "Saved experiments in %s cannot be opened. End the other server that uses this folder, or choose another one.".formatted(folder));
        }
    }

    @Test
    void a_folder_that_cannot_be_made_ends_the_start_in_one_sentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(UnopenedStoreReport.sentence(catchThrowable(() -> configuration.database(file.toString(), "", "", "")))).contains(
                "Saved experiments cannot be kept in %s: the folder cannot be made. Choose another one.".formatted(file));
    }

    @Test
    void a_database_server_that_does_not_answer_is_named_without_its_password() {
        Throwable failure = catchThrowable(() -> configuration.database("", "jdbc:postgresql://127.0.0.1:1/school?password=secret", "kettenregel", "secret"));

        assertThat(UnopenedStoreReport.sentence(failure)).contains(
                "The database at jdbc:postgresql://127.0.0.1:1/school cannot be opened. See that it runs, and that name and password are right.");
    }

    @Test
    void other_failures_of_a_start_are_left_to_others() {
        assertThat(UnopenedStoreReport.sentence(new IllegalStateException("the port is taken"))).isEmpty();
    }
}
