package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.export.OnnxImport;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.persistence.StoredTensor;
import org.kettenregel.backend.persistence.WeightsFile;

/** What a training prints and leaves behind. */
class TrainingReportTest {

    private final Path folder;
    private final Terminal terminal;

    TrainingReportTest(@TempDir Path folder) {
        this.folder = folder;
        this.terminal = new Terminal(folder);
    }

    @Test
    void training_a_preset_prints_a_line_per_epoch_and_writes_weights_that_can_be_read() throws IOException {
        assertThat(terminal.train("spiral", "--epochs", "2")).isZero();

        String numbers = "loss: \\d\\.\\d{4} - accuracy: \\d\\.\\d{4}";
        assertThat(terminal.printed()).hasSize(5);
        assertThat(terminal.printed().get(0)).startsWith("Spiral, two hidden layers: 65 parameters; 180 samples to train, 60 to validate, 60 to test; CPU, ");
        assertThat(terminal.printed().get(1)).matches("Epoch 1/2 - 9/9 - \\d+\\.\\ds - " + numbers + " - val_loss: \\d\\.\\d{4} - val_accuracy: \\d\\.\\d{4}");
        assertThat(terminal.printed().get(2)).startsWith("Epoch 2/2 - 9/9 - ");
        assertThat(terminal.printed().get(3)).matches("Test - " + numbers);
        assertThat(terminal.printed().get(4)).isEqualTo("Weights saved to " + terminal.weights());
        Map<String, StoredTensor> stored = WeightsFile.load(terminal.weights());
        assertThat(stored.keySet()).containsExactlyInAnyOrder(
                "dense#1/weights", "dense#1/bias", "dense#2/weights", "dense#2/bias", "dense#3/weights", "dense#3/bias");
        assertThat(stored.get("dense#2/weights").sizes()).containsExactly(8, 4);
    }

    @Test
    void the_trained_network_is_written_as_onnx_when_asked_for() throws IOException {
        Path network = folder.resolve("spiral.onnx");

        assertThat(terminal.train("spiral", "--epochs", "1", "--onnx", network.toString())).isZero();

        assertThat(terminal.printed().getLast()).isEqualTo("Network saved as ONNX to " + network);
        assertThat(OnnxImport.read(ByteBuffer.wrap(Files.readAllBytes(network))).weights().get("dense#2/weights"))
                .containsExactly(WeightsFile.load(terminal.weights()).get("dense#2/weights").values());
    }

    @Test
    void the_same_seed_trains_the_same_weights_and_another_seed_others() throws IOException {
        terminal.train("moons", "--epochs", "1", "--seed", "5");
        float[] first = WeightsFile.load(terminal.weights()).get("dense#1/weights").values();
        terminal.train("moons", "--epochs", "1", "--seed", "5");
        float[] again = WeightsFile.load(terminal.weights()).get("dense#1/weights").values();
        terminal.train("moons", "--epochs", "1", "--seed", "6");
        float[] other = WeightsFile.load(terminal.weights()).get("dense#1/weights").values();

        assertThat(again).containsExactly(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void any_number_of_threads_trains_the_same_weights() throws IOException {
        terminal.train("shapes-cnn", "--epochs", "1", "--threads", "1");
        float[] one = WeightsFile.load(terminal.weights()).get("conv2d#3/weights").values();
        terminal.train("shapes-cnn", "--epochs", "1", "--threads", "3");
        float[] three = WeightsFile.load(terminal.weights()).get("conv2d#3/weights").values();

        assertThat(three).containsExactly(one);
        assertThat(terminal.printed()).anyMatch(line -> line.contains("CPU, 1 thread")).anyMatch(line -> line.contains("CPU, 3 threads"));
    }

    @Test
    void an_experiment_file_is_trained_like_a_preset() throws IOException {
        Path file = folder.resolve("plane.json");
        Files.writeString(file, new ExperimentJson().write(Presets.byId("plane").orElseThrow().experiment()));

        assertThat(terminal.train(file.toString(), "--epochs", "1")).isZero();

        assertThat(terminal.printed().get(1)).contains(" - mae: ");
    }

    @Test
    void a_report_on_classes_follows_the_training_and_counts_every_test_sample() {
        assertThat(terminal.train("spiral", "--epochs", "1", "--report")).isZero();

        String all = terminal.text();
        assertThat(all).containsPattern("Test - loss: .*\\R\\RReport on the 60 test samples:\\Rtrue \\\\ taken for +0 +1\\R");
        assertThat(all).containsPattern("macro average +(\\d\\.\\d{4} +){4}60\\R").containsPattern("accuracy +\\d\\.\\d{4} +60\\R");
        assertThat(terminal.printed().getLast()).isEqualTo("Weights saved to " + terminal.weights());
    }

    @Test
    void a_report_on_numbers_holds_errors_and_what_is_explained() {
        assertThat(terminal.train("plane", "--epochs", "1", "--report")).isZero();

        assertThat(terminal.text())
                .containsPattern("Report on the 40 test samples:\\Rtarget +MAE +RMSE +R2 +samples\\Rall +(-?\\d+\\.\\d{4} +){3}40\\R");
    }

    @Test
    void without_other_samples_a_report_is_on_those_that_were_trained_on() {
        assertThat(terminal.train("xor-by-hand", "--epochs", "1", "--report")).isZero();

        assertThat(terminal.printed()).contains("Report on the 4 training samples, as there are no others:").anyMatch(line -> line.startsWith("Training - loss: "));
    }

    @Test
    void an_untrained_network_is_compared_with_one_that_knows_nothing() {
        assertThat(terminal.train("spiral", "--epochs", "1", "--untrained")).isZero();

        // ln 2 and one half
        assertThat(terminal.printed().get(1)).matches("Untrained, test - loss: \\d\\.\\d{4} - accuracy: \\d\\.\\d{4}"
                + " \\(knowing nothing of 2 equally frequent classes: loss 0\\.6931, accuracy 0\\.5000\\)");
        assertThat(terminal.train("plane", "--epochs", "1", "--untrained")).isZero();
        assertThat(terminal.printed()).anyMatch(line -> line.matches("Untrained, test - loss: \\S+ - mae: \\d+\\.\\d{4}"));
    }

    @Test
    void what_a_training_takes_is_said_before_it_begins() {
        assertThat(terminal.train("spiral", "--epochs", "1")).isZero();

        // 2 x 8, 8 x 4 and 4 x 1 weights at 2 each, and twice 13 for biases and activations
        assertThat(terminal.printed().getFirst()).contains("; 1 MB, FLOPs: 130 per sample, ");
    }

    @Test
    void what_is_measured_and_not_learned_is_counted_apart() {
        assertThat(terminal.train("digits-cnn", "--epochs", "1")).isZero();

        assertThat(terminal.printed().getFirst()).containsPattern(" parameters and [0-9]+ running statistics; ");
    }

    @Test
    void a_single_batch_is_learned_by_heart_before_the_training_which_does_not_notice() {
        assertThat(terminal.train("moons", "--epochs", "1", "--seed", "1")).isZero();
        String alone = terminal.printed().get(1);
        terminal.clear();

        assertThat(terminal.train("moons", "--epochs", "1", "--seed", "1", "--overfit")).isZero();

        assertThat(terminal.printed().get(1)).matches("One batch again and again - loss: [0-9.]+, after 299 updates: 0\\.0[0-9]+ .*");
        assertThat(withoutSeconds(terminal.printed().get(2))).isEqualTo(withoutSeconds(alone));
    }

    private static String withoutSeconds(String line) {
        return line.replaceAll("[0-9.]+s", "");
    }
}
