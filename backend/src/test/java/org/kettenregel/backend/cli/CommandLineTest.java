package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.persistence.ExperimentJson;
import org.kettenregel.backend.persistence.StoredTensor;
import org.kettenregel.backend.persistence.WeightsFile;

class CommandLineTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return CommandLine.run(args, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private int train(String... args) {
        List<String> all = new ArrayList<>(List.of("train"));
        all.addAll(List.of(args));
        all.addAll(List.of("--device", "cpu", "--weights", weights().toString()));
        return run(all.toArray(String[]::new));
    }

    private Path weights() {
        return folder.resolve("trained.safetensors");
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private String complaint() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void devices_lists_the_processor_as_usable_and_the_graphics_card_with_a_reason_where_it_is_not() {
        assertThat(run("devices")).isZero();

        assertThat(printed()).anySatisfy(line -> assertThat(line).startsWith("cpu   usable: CPU, "));
        assertThat(printed()).allSatisfy(line -> assertThat(line).matches("\\w+ +(usable: .+|not usable: .+\\. .+)"));
    }

    @Test
    void data_lists_the_public_sets_with_their_licences_and_asks_nobody() {
        assertThat(run("data", "--data", folder.toString())).isZero();

        assertThat(printed()).hasSize(6).contains(
                "mnist          MNIST, handwritten digits, 11.6 MB; is not there",
                "               from https://github.com/zalandoresearch/fashion-mnist, licence: MIT");
    }

    @Test
    void training_a_preset_prints_a_line_per_epoch_and_writes_weights_that_can_be_read() throws IOException {
        assertThat(train("spiral", "--epochs", "2")).isZero();

        String numbers = "loss: \\d\\.\\d{4} - accuracy: \\d\\.\\d{4}";
        assertThat(printed()).hasSize(5);
        assertThat(printed().get(0)).startsWith("Spiral, two hidden layers: 65 parameters; 180 samples to train, 60 to validate, 60 to test; CPU, ");
        assertThat(printed().get(1)).matches("Epoch 1/2 - 9/9 - \\d+\\.\\ds - " + numbers + " - val_loss: \\d\\.\\d{4} - val_accuracy: \\d\\.\\d{4}");
        assertThat(printed().get(2)).startsWith("Epoch 2/2 - 9/9 - ");
        assertThat(printed().get(3)).matches("Test - " + numbers);
        assertThat(printed().get(4)).isEqualTo("Weights saved to " + weights());
        Map<String, StoredTensor> stored = WeightsFile.load(weights());
        assertThat(stored.keySet()).containsExactlyInAnyOrder(
                "dense#1/weights", "dense#1/bias", "dense#2/weights", "dense#2/bias", "dense#3/weights", "dense#3/bias");
        assertThat(stored.get("dense#2/weights").sizes()).containsExactly(8, 4);
    }

    @Test
    void the_same_seed_trains_the_same_weights_and_another_seed_others() throws IOException {
        train("moons", "--epochs", "1", "--seed", "5");
        float[] first = WeightsFile.load(weights()).get("dense#1/weights").values();
        train("moons", "--epochs", "1", "--seed", "5");
        float[] again = WeightsFile.load(weights()).get("dense#1/weights").values();
        train("moons", "--epochs", "1", "--seed", "6");
        float[] other = WeightsFile.load(weights()).get("dense#1/weights").values();

        assertThat(again).containsExactly(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void any_number_of_threads_trains_the_same_weights() throws IOException {
        train("shapes-cnn", "--epochs", "1", "--threads", "1");
        float[] one = WeightsFile.load(weights()).get("conv2d#3/weights").values();
        train("shapes-cnn", "--epochs", "1", "--threads", "3");
        float[] three = WeightsFile.load(weights()).get("conv2d#3/weights").values();

        assertThat(three).containsExactly(one);
        assertThat(printed()).anyMatch(line -> line.contains("CPU, 1 thread")).anyMatch(line -> line.contains("CPU, 3 threads"));
    }

    @Test
    void an_experiment_file_is_trained_like_a_preset() throws IOException {
        Path file = folder.resolve("plane.json");
        Files.writeString(file, new ExperimentJson().write(Presets.byId("plane").orElseThrow().experiment()));

        assertThat(train(file.toString(), "--epochs", "1")).isZero();

        assertThat(printed().get(1)).contains(" - mae: ");
    }

    @Test
    void a_report_on_classes_follows_the_training_and_counts_every_test_sample() {
        assertThat(train("spiral", "--epochs", "1", "--report")).isZero();

        String all = out.toString(StandardCharsets.UTF_8);
        assertThat(all).containsPattern("Test - loss: .*\\R\\RReport on the 60 test samples:\\Rtrue \\\\ taken for +0 +1\\R");
        assertThat(all).containsPattern("macro average +(\\d\\.\\d{4} +){4}60\\R").containsPattern("accuracy +\\d\\.\\d{4} +60\\R");
        assertThat(printed().getLast()).isEqualTo("Weights saved to " + weights());
    }

    @Test
    void a_report_on_numbers_holds_errors_and_what_is_explained() {
        assertThat(train("plane", "--epochs", "1", "--report")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("Report on the 40 test samples:\\Rtarget +MAE +RMSE +R2 +samples\\Rall +(-?\\d+\\.\\d{4} +){3}40\\R");
    }

    @Test
    void without_other_samples_a_report_is_on_those_that_were_trained_on() {
        assertThat(train("xor-by-hand", "--epochs", "1", "--report")).isZero();

        assertThat(printed()).contains("Report on the 4 training samples, as there are no others:").anyMatch(line -> line.startsWith("Training - loss: "));
    }

    @Test
    void an_untrained_network_is_compared_with_one_that_knows_nothing() {
        assertThat(train("spiral", "--epochs", "1", "--untrained")).isZero();

        // ln 2 and one half
        assertThat(printed().get(1)).matches("Untrained, test - loss: \\d\\.\\d{4} - accuracy: \\d\\.\\d{4}"
                + " \\(knowing nothing of 2 equally frequent classes: loss 0\\.6931, accuracy 0\\.5000\\)");
        assertThat(train("plane", "--epochs", "1", "--untrained")).isZero();
        assertThat(printed()).anyMatch(line -> line.matches("Untrained, test - loss: \\S+ - mae: \\d+\\.\\d{4}"));
    }

    @Test
    void several_seeds_give_a_table_with_mean_and_interval_and_no_weights() {
        assertThat(run("train", "moons", "--epochs", "2", "--seeds", "3", "--device", "cpu")).isZero();

        String all = out.toString(StandardCharsets.UTF_8);
        assertThat(printed()).filteredOn(line -> line.matches("Start [123]/3, seed [123] - epoch [12]/2 - loss: .* - accuracy: .*")).hasSize(6);
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
        assertThat(run("train", "plane", "--epochs", "1", "--seeds", "2", "--device", "cpu")).isZero();

        String all = out.toString(StandardCharsets.UTF_8);
        assertThat(all).containsPattern("start +seed +part +samples +loss +mae +rmse +r2 +seconds per epoch\\R1 +1 +training +120 +(-?\\d+\\.\\d{4} *){5}\\R");
        assertThat(all).containsPattern("test loss .*\\Rtest mae .*\\Rtest rmse .*\\Rtest r2 .*\\Rseconds per epoch ");
    }

    @Test
    void folds_are_judged_on_what_was_left_out_and_the_intervals_doubted() {
        assertThat(run("train", "plane", "--epochs", "1", "--folds", "2", "--device", "cpu")).isZero();

        assertThat(printed()).contains("Results of 2 folds, 1 epoch each; validation is the fold that was left out:").anyMatch(line -> line.startsWith("Fold 2/2, seed 2 - epoch 1/1 - "));
        assertThat(printed().getLast()).isEqualTo("Folds share most of the samples they train on, so the intervals are narrower than they should be.");
    }

    @Test
    void when_all_runs_of_a_study_diverge_the_table_is_printed_and_the_cause_is_one_sentence() throws IOException {
        Path file = folder.resolve("wild.json");
        Files.writeString(file, new ExperimentJson().write(
                ExperimentEdits.optimizer(Presets.byId("plane").orElseThrow().experiment(), new Sgd(10, 0))));

        assertThat(run("train", file.toString(), "--epochs", "50", "--seeds", "2", "--device", "cpu")).isEqualTo(1);

        assertThat(printed()).anyMatch(line -> line.startsWith("start  seed"));
        assertThat(printed()).anyMatch(line -> line.startsWith("Not in the means: start 2. ") && line.contains("Lower the learning rate"));
        assertThat(complaint()).isEqualTo("All 2 runs diverged; lower the learning rate.");
    }

    @Test
    void more_folds_than_samples_give_one_sentence() {
        assertThat(run("train", "xor-by-hand", "--folds", "5", "--device", "cpu")).isEqualTo(1);

        assertThat(complaint()).startsWith("Cross-validation: 5 folds need at least as many samples").doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                         | expected the command train, data, devices or bench, found ''",
        "trian spiral               | expected the command train, data, devices or bench, found 'trian spiral'",
        "train                      | train: expected the name of a preset or an experiment file first, found none.",
        "train spiral --epochs      | train: expected a value after --epochs, found none.",
        "train spiral --epochs 0    | train: expected a whole number from 1 to 1000000 after --epochs, found '0'.",
        "train spiral --epochs many | train: expected a whole number from 1 to 1000000 after --epochs, found 'many'.",
        "train spiral --threads 0   | train: expected a whole number from 1 to 1024 after --threads, found '0'.",
        "train spiral --data /none  | train: expected a folder after --data, found '/none', which is none.",
        "train spiral --weights /none/w | train: expected a file in an existing folder after --weights, found '/none/w'.",
        "train spiral --checkpoint /none/c | train: expected a file in an existing folder after --checkpoint, found '/none/c'.",
        "train --resume /none       | train: expected a file after --resume, found '/none', which is none.",
        "train --resume pom.xml     | train: expected --epochs with --resume, as it counts those before the checkpoint as well, found none.",
        "train spiral --resume pom.xml --epochs 3 | train: expected nothing that the checkpoint says itself beside --resume, found 'spiral'; leave it out.",
        "train --resume pom.xml --seed 3 | train: expected nothing that the checkpoint says itself beside --resume, found --seed; leave it out.",
        "train --resume pom.xml --untrained | train: expected nothing that the checkpoint says itself beside --resume, found --untrained; leave it out.",
        "train spiral --checkpoint x --weights ./x | train: expected two files for --weights and --checkpoint, found './x' for both.",
        "train spiral --picture /none/p.png | train: expected a file in an existing folder after --picture, found '/none/p.png'.",
        "train spiral --picture p.jpg | train: expected a file name that ends with .png after --picture, found 'p.jpg'.",
        "train spiral --weights p.png --picture p.png | train: expected two files for --weights and --picture, found 'p.png' for both.",
        "train spiral --checkpoint p.png --picture ./p.png | train: expected two files for --checkpoint and --picture, found 'p.png' for both.",
        "train spiral --seeds 2 --picture p.png | train: expected --picture with a single training, found it with --seeds; leave out one of them.",
        "train spiral --seeds 2 --checkpoint c | train: expected --checkpoint with a single training, found it with --seeds; leave out one of them.",
        "train --folds 2 --resume pom.xml | train: expected --resume with a single training, found it with --folds; leave out one of them.",
        "train spiral --seeds 1     | train: expected a whole number from 2 to 1000 after --seeds, found '1'.",
        "train spiral --folds one   | train: expected a whole number from 2 to 1000 after --folds, found 'one'.",
        "train spiral --seeds 2 --folds 2 | train: expected either --seeds or --folds, found both.",
        "train spiral --report --seeds 2 | train: expected --report with a single training, found it with --seeds; leave out one of them.",
        "train spiral --folds 2 --untrained | train: expected --untrained with a single training, found it with --folds; leave out one of them.",
        "train spiral --folds 2 --weights w | train: expected --weights with a single training, found it with --folds; leave out one of them.",
        "train /                    | train: '/' is neither a file nor one of the presets",
        "data mnist                 | data: expected --data and the folder to put mnist into, found none.",
        "data --data                | data: expected a folder after --data, found none.",
        "data mnist --data /none    | data: expected a folder after --data, found '/none', which is none.",
        "data imagenet --data /     | data: expected one of mnist, fashion-mnist, cifar10, found 'imagenet'.",
        "data mnist cifar10         | data: expected [name of a data set] [--data DIR], found 'cifar10'.",
        "data --all                 | data: expected [name of a data set] [--data DIR], found '--all'."
    })
    void arguments_that_make_no_sense_give_one_sentence_and_status_2(String line, String sentence) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);

        assertThat(complaint()).startsWith(sentence).doesNotContain("\n");
        assertThat(printed()).isEmpty();
    }

    @Test
    void an_unknown_option_is_answered_with_all_options() {
        assertThat(train("spiral", "--fast")).isEqualTo(2);

        assertThat(complaint()).isEqualTo("train: expected <preset or experiment.json> or --resume FILE, [--data DIR] [--epochs N] [--seed S]"
                + " [--device auto|cpu|cuda] [--threads N] [--weights FILE] [--checkpoint FILE] [--picture FILE.png] [--report] [--untrained] [--overfit]"
                + " [--seeds N | --folds K], found '--fast'.");
    }

    @Test
    void a_device_that_does_not_exist_is_named_with_those_that_do() {
        assertThat(run("train", "spiral", "--device", "abacus")).isEqualTo(1);

        assertThat(complaint()).startsWith("There is no device \"abacus\". Choose one of: auto, cpu").doesNotContain("\n");
    }

    @Test
    void a_damaged_image_file_gives_one_sentence_and_no_weights() throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 17});
        Files.write(folder.resolve("train-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 7, 2});

        assertThat(train("mnist-mlp", "--data", folder.toString())).isEqualTo(1);

        assertThat(complaint()).contains("train-images-idx3-ubyte").contains("file ends too early").doesNotContain("\n");
        assertThat(weights()).doesNotExist();
    }

    @Test
    void a_damaged_experiment_file_gives_one_sentence() throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, "{\"version\":1,");

        assertThat(train(file.toString())).isEqualTo(1);

        assertThat(complaint()).isNotEmpty().doesNotContain("\n");
    }

    @Test
    void a_network_that_does_not_fit_its_data_gives_the_problem_as_a_sentence() throws IOException {
        Experiment spiral = Presets.first();
        Path file = folder.resolve("wide.json");
        Files.writeString(file, new ExperimentJson().write(
                ExperimentEdits.spec(spiral, spiral.output().id(), spec -> new Dense(3, new Sigmoid()))));

        assertThat(train(file.toString())).isEqualTo(1);

        assertThat(complaint()).startsWith("Layer 3: two classes need 1 output").doesNotContain("\n");
    }

    @Test
    void more_than_any_machine_holds_is_refused_in_a_sentence() throws IOException {
        Path file = folder.resolve("huge.json");
        Files.writeString(file, new ExperimentJson().write(ExperimentEdits.layers(Presets.first(), IntStream.rangeClosed(1, 64)
                .mapToObj(id -> new Layer(id, new Dense(id < 64 ? 4096 : 1, new Sigmoid()), List.of(id - 1))).toList())));

        assertThat(train(file.toString(), "--epochs", "1")).isEqualTo(1);

        // 4096 x 4096 + 4096 parameters, each a value, a gradient and two numbers of memory of 4 bytes: 256.06 times 2^20, and the frame
        assertThat(complaint()).startsWith("Layer 2: the network would need ").endsWith(" MB of memory, 257 MB of them here; expected at most 8192 MB. "
                + "Use fewer units or filters here, or a smaller batch.");
        assertThat(printed()).isEmpty();
    }

    @Test
    void what_a_training_takes_is_said_before_it_begins() {
        assertThat(train("spiral", "--epochs", "1")).isZero();

        // 2 x 8, 8 x 4 and 4 x 1 weights at 2 each, and twice 13 for biases and activations
        assertThat(printed().getFirst()).contains("; 1 MB, FLOPs: 130 per sample, ");
    }

    @Test
    void what_is_measured_and_not_learned_is_counted_apart() {
        assertThat(train("digits-cnn", "--epochs", "1")).isZero();

        assertThat(printed().getFirst()).containsPattern(" parameters and [0-9]+ running statistics; ");
    }

    @Test
    void a_single_batch_is_learned_by_heart_before_the_training_which_does_not_notice() {
        assertThat(train("moons", "--epochs", "1", "--seed", "1")).isZero();
        String alone = printed().get(1);
        out.reset();

        assertThat(train("moons", "--epochs", "1", "--seed", "1", "--overfit")).isZero();

        assertThat(printed().get(1)).matches("One batch again and again - loss: [0-9.]+, after 299 updates: 0\\.0[0-9]+ .*");
        assertThat(withoutSeconds(printed().get(2))).isEqualTo(withoutSeconds(alone));
    }

    private static String withoutSeconds(String line) {
        return line.replaceAll("[0-9.]+s", "");
    }
}
