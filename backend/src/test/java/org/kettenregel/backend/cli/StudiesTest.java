package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.persistence.ExperimentJson;

/** One experiment trained again and again. */
class StudiesTest {

    private final Path folder;
    private final Terminal terminal;

    StudiesTest(@TempDir Path folder) {
        this.folder = folder;
        this.terminal = new Terminal(folder);
    }

    @Test
    void several_seeds_give_a_table_with_mean_and_interval_and_no_weights() {
        assertThat(terminal.run("train", "moons", "--epochs", "2", "--seeds", "3", "--device", "cpu")).isZero();

        String all = terminal.text();
        assertThat(terminal.printed()).filteredOn(line -> line.matches("Start [123]/3, seed [123] - epoch [12]/2 - loss: .* - accuracy: .*")).hasSize(6);
        String numbers = " +\\d+ +\\d\\.\\d{4} +\\d\\.\\d{4} +\\d+\\.\\d{4}\\R";
        assertThat(all).containsPattern("Results of 3 starts, 2 epochs each:\\Rstart +seed +part +samples +loss +accuracy +seconds per epoch\\R"
                + "1 +1 +training" + numbers + "1 +1 +validation" + numbers + "1 +1 +test" + numbers + "2 +2 +training");
        assertThat(all).containsPattern("mean +deviation +95 % interval of the mean +least +greatest\\R"
                + "training loss .* to .*\\Rtraining accuracy .* to .*\\Rvalidation loss .*\\Rvalidation accuracy .*\\R"
                + "test loss .*\\Rtest accuracy .*\\Rseconds per epoch .* to ");
        assertThat(all).doesNotContain("Weights saved");
    }

    @Test
    void several_seeds_on_numbers_give_their_errors() {
        assertThat(terminal.run("train", "plane", "--epochs", "1", "--seeds", "2", "--device", "cpu")).isZero();

        String all = terminal.text();
        assertThat(all).containsPattern("start +seed +part +samples +loss +mae +rmse +r2 +seconds per epoch\\R1 +1 +training +120 +(-?\\d+\\.\\d{4} *){5}\\R");
        assertThat(all).containsPattern("test loss .*\\Rtest mae .*\\Rtest rmse .*\\Rtest r2 .*\\Rseconds per epoch ");
    }

    @Test
    void folds_are_judged_on_what_was_left_out_and_the_intervals_doubted() {
        assertThat(terminal.run("train", "plane", "--epochs", "1", "--folds", "2", "--device", "cpu")).isZero();

        assertThat(terminal.printed()).contains("Results of 2 folds, 1 epoch each; validation is the fold that was left out:").anyMatch(line -> line.startsWith("Fold 2/2, seed 2 - epoch 1/1 - "));
        assertThat(terminal.printed().getLast()).isEqualTo("Folds share most of the samples they train on, so the intervals are narrower than they should be.");
    }

    @Test
    void when_all_runs_of_a_study_diverge_the_table_is_printed_and_the_cause_is_one_sentence() throws IOException {
        Path file = folder.resolve("wild.json");
        Files.writeString(file, new ExperimentJson().write(
                ExperimentEdits.optimizer(Presets.byId("plane").orElseThrow().experiment(), new Sgd(10, 0))));

        assertThat(terminal.run("train", file.toString(), "--epochs", "50", "--seeds", "2", "--device", "cpu")).isEqualTo(1);

        assertThat(terminal.printed()).anyMatch(line -> line.startsWith("start  seed"));
        assertThat(terminal.printed()).anyMatch(line -> line.startsWith("Not in the means: start 2. ") && line.contains("Lower the learning rate"));
        assertThat(terminal.complaint()).isEqualTo("All 2 runs diverged; lower the learning rate.");
    }

    @Test
    void more_folds_than_samples_give_one_sentence() {
        assertThat(terminal.run("train", "xor-by-hand", "--folds", "5", "--device", "cpu")).isEqualTo(1);

        assertThat(terminal.complaint()).startsWith("Cross-validation: 5 folds need at least as many samples").doesNotContain("\n");
    }
}
