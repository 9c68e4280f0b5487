package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.persistence.CheckpointFile;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.persistence.WeightsFile;

/** Training in several goes, and stopping early, from the command line. */
class ResumeCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int train(String... args) {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(args));
        all.addAll(List.of("--device", "cpu", "--weights", weights().toString()));
        return CommandLine.run(
                all.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path weights() {
        return folder.resolve("trained.safetensors");
    }

    private Path checkpoint() {
        return folder.resolve("training.kettenregel");
    }

    /** All numbers, by name. */
    private Map<String, String> trained() throws IOException {
        Map<String, String> numbers = new TreeMap<>();
        WeightsFile.load(weights()).forEach((name, tensor) -> numbers.put(name, Arrays.toString(tensor.values())));
        return numbers;
    }

    private List<String> printed() {
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        out.reset();
        return lines;
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    /** An experiment that waits for a gain no epoch can bring, so that it stops when its patience ends. */
    private String impatient(Experiment experiment, int patience) throws IOException {
        Path file = folder.resolve("impatient.json");
        Files.writeString(file, new ExperimentJson().write(
                ExperimentEdits.training(experiment, experiment.training().withStopping(new EarlyStopping(patience, 1000)))));
        return file.toString();
    }

    @Test
    void a_training_in_two_goes_gives_the_weights_of_one_in_a_single_go() throws IOException {
        train("spiral", "--epochs", "3");
        Map<String, String> once = trained();

        assertThat(train("spiral", "--epochs", "1", "--checkpoint", checkpoint().toString())).isZero();
        printed();
        assertThat(train("--resume", checkpoint().toString(), "--epochs", "3", "--checkpoint", checkpoint().toString())).isZero();

        List<String> lines = printed();
        assertThat(lines.get(0)).startsWith("Spiral, two hidden layers: 65 parameters; ");
        assertThat(lines.get(1)).isEqualTo("Resumed after 1 epoch");
        assertThat(lines.get(2)).startsWith("Epoch 2/3 - 9/9 - ");
        assertThat(lines.get(3)).startsWith("Epoch 3/3 - 9/9 - ");
        assertThat(lines.get(4)).startsWith("Test - loss: ");
        assertThat(trained()).isEqualTo(once);
        assertThat(CheckpointFile.load(checkpoint()).state().cursor().epoch()).isEqualTo(3);
    }

    @Test
    void the_seed_of_the_command_line_is_in_the_checkpoint() throws IOException {
        train("moons", "--epochs", "1", "--seed", "5", "--checkpoint", checkpoint().toString());

        assertThat(CheckpointFile.load(checkpoint()).experiment().seed()).isEqualTo(5);
    }

    @Test
    void where_nothing_is_left_to_train_a_checkpoint_is_judged_and_its_weights_are_saved() throws IOException {
        train("moons", "--epochs", "2", "--checkpoint", checkpoint().toString());
        Map<String, String> trained = trained();
        Files.delete(weights());
        printed();

        assertThat(train("--resume", checkpoint().toString(), "--epochs", "2")).isZero();

        assertThat(printed()).noneMatch(line -> line.startsWith("Epoch ")).anyMatch(line -> line.startsWith("Test - loss: ")).contains("Resumed after 2 epochs");
        assertThat(trained()).isEqualTo(trained);
    }

    @Test
    void fewer_epochs_than_the_checkpoint_has_behind_it_are_refused() {
        train("moons", "--epochs", "2", "--checkpoint", checkpoint().toString());

        assertThat(train("--resume", checkpoint().toString(), "--epochs", "1")).isEqualTo(2);

        assertThat(complaint()).isEqualTo("train: expected --epochs to count all, the 2 before the checkpoint included, found 1.");
    }

    @Test
    void without_a_gain_a_training_stops_early_and_goes_back_to_its_best_weights() throws IOException {
        train(impatient(Presets.first(), 9), "--epochs", "1");
        Map<String, String> afterFirstEpoch = trained();
        printed();

        assertThat(train(impatient(Presets.first(), 2), "--epochs", "100")).isZero();

        List<String> lines = printed();
        assertThat(lines).filteredOn(line -> line.startsWith("Epoch ")).hasSize(3); // the first is a gain over infinity
        assertThat(lines).contains("Stopped early after epoch 3: no lower validation loss for 2 epochs; back to the weights of epoch 1");
        assertThat(trained()).isEqualTo(afterFirstEpoch);
    }

    @Test
    void where_nothing_validates_it_is_the_training_loss_that_counts() throws IOException {
        assertThat(train(impatient(Presets.byId("xor-by-hand").orElseThrow().experiment(), 1), "--epochs", "9")).isZero();

        assertThat(printed()).contains("Stopped early after epoch 2: no lower training loss for 1 epoch; back to the weights of epoch 1");
    }

    @Test
    void a_training_counts_its_patience_through_a_resumption_and_stays_stopped() throws IOException {
        train(impatient(Presets.first(), 3), "--epochs", "50");
        Map<String, String> once = trained();
        train(impatient(Presets.first(), 3), "--epochs", "2", "--checkpoint", checkpoint().toString());
        printed();

        train("--resume", checkpoint().toString(), "--epochs", "50", "--checkpoint", checkpoint().toString());
        List<String> second = printed();
        train("--resume", checkpoint().toString(), "--epochs", "50");

        String stopped = "Stopped early after epoch 4: no lower validation loss for 3 epochs; back to the weights of epoch 1";
        assertThat(second).contains(stopped).filteredOn(line -> line.startsWith("Epoch ")).hasSize(2);
        assertThat(printed()).contains(stopped).noneMatch(line -> line.startsWith("Epoch "));
        assertThat(trained()).isEqualTo(once);
    }

    @Test
    void a_file_that_is_no_checkpoint_or_a_damaged_one_gives_one_sentence() throws IOException {
        train("moons", "--epochs", "1", "--checkpoint", checkpoint().toString());
        byte[] bytes = Files.readAllBytes(checkpoint());
        bytes[bytes.length - 1] ^= 1;
        Files.write(checkpoint(), bytes);

        assertThat(train("--resume", checkpoint().toString(), "--epochs", "2")).isEqualTo(1);
        assertThat(complaint()).startsWith("training.kettenregel: damaged safetensors file: expected crc32c ").doesNotContain("\n");
        err.reset();
        assertThat(train("--resume", weights().toString(), "--epochs", "2")).isEqualTo(1);
        assertThat(complaint()).startsWith("trained.safetensors: not a checkpoint: ").doesNotContain("\n");
    }

    @Test
    void more_data_than_the_checkpoint_was_trained_on_give_one_sentence() throws IOException {
        String header = "sepal_length,sepal_width,petal_length,petal_width,species\n";
        String flowers = "5.1,3.5,1.4,0.2,setosa\n7.0,3.2,4.7,1.4,versicolor\n6.3,3.3,6.0,2.5,virginica\n4.9,3.0,1.5,0.1,setosa\n5.5,2.3,4.0,1.3,versicolor\n";
        Files.writeString(folder.resolve("iris.csv"), header + flowers.repeat(6));
        assertThat(train("iris", "--data", folder.toString(), "--epochs", "1", "--checkpoint", checkpoint().toString())).isZero();
        Files.writeString(folder.resolve("iris.csv"), header + flowers.repeat(10));

        assertThat(train("--resume", checkpoint().toString(), "--data", folder.toString(), "--epochs", "2")).isEqualTo(1);

        // 60 of a hundred train
        assertThat(complaint()).isEqualTo("Checkpoint of other data: expected 30 samples per epoch, found 18;"
                + " resume it with the experiment and the data it was saved with.");
    }
}
