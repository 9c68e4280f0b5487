package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.download.DownloadDesk;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;

/** Data that anybody may fetch, on a server that does not have them. */
class DownloadBoxTest {

    @TempDir
    private Path data;

    private Table table = new Table(preset("spiral"));

    @AfterEach
    void close() {
        table.close();
    }

    private SessionSnapshot sitDown(Experiment experiment, Optional<Path> folder) {
        table.close();
        table = new Table(experiment, new DownloadDesk(folder));
        return table.settle();
    }

    /** Under the names of MNIST; nothing in them is right. */
    private void writeFiles() throws IOException {
        Path folder = Files.createDirectories(data.resolve("mnist"));
        for (String name : List.of("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
            Files.write(folder.resolve(name), new byte[1]);
        }
    }

    private boolean offered() {
        return table.person().find("download-text").getParent().orElseThrow().isVisible();
    }

    @Test
    void missing_files_of_a_public_set_are_offered_with_their_size_and_licence() {
        sitDown(preset("mnist-mlp"), Optional.of(data));

        assertThat(offered()).isTrue();
        assertThat(table.person().find("download-text").getElement().getText()).contains("MNIST", "11.6 MB", "CC BY-SA 3.0");
        assertThat(table.person().find("download").getElement().getText()).isEqualTo("Download");
    }

    @Test
    void nothing_is_offered_where_nothing_is_missing_or_nothing_can_be_kept() {
        sitDown(preset("spiral"), Optional.of(data));
        boolean drawn = offered();
        sitDown(preset("mnist-mlp"), Optional.empty());
        boolean withoutFolder = offered();
        sitDown(preset("titanic"), Optional.of(data));

        assertThat(List.of(drawn, withoutFolder, offered())).containsOnly(false);
    }

    @Test
    void other_data_take_the_offer_away() {
        sitDown(preset("mnist-mlp"), Optional.of(data));

        table.presenter.open(preset("spiral"));
        table.settle();

        assertThat(offered()).isFalse();
    }

    @Test
    void when_the_files_have_come_the_experiment_is_opened_again_once() throws IOException {
        SessionSnapshot without = sitDown(preset("mnist-mlp"), Optional.of(data));
        writeFiles();

        table.presenter.show(without);
        table.settle();

        assertThat(offered()).isFalse();
        assertThat(table.sent).filteredOn(Command.Open.class::isInstance).hasSize(2);
    }

    @Test
    void files_that_are_there_but_cannot_be_used_are_not_fetched_again_and_again() throws IOException {
        writeFiles();

        sitDown(preset("mnist-mlp"), Optional.of(data));

        assertThat(offered()).isFalse();
        assertThat(table.sent).filteredOn(Command.Open.class::isInstance).hasSize(1);
    }
}
