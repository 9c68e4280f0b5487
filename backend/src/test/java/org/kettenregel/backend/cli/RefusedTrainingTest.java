package org.kettenregel.backend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.persistence.ExperimentJson;

/** What cannot be trained is one sentence. */
class RefusedTrainingTest {

    private final Path folder;
    private final Terminal terminal;

    RefusedTrainingTest(@TempDir Path folder) {
        this.folder = folder;
        this.terminal = new Terminal(folder);
    }

    @Test
    void a_damaged_image_file_gives_one_sentence_and_no_weights() throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte"), new byte[] {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 17});
        Files.write(folder.resolve("train-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 7, 2});

        assertThat(terminal.train("mnist-mlp", "--data", folder.toString())).isEqualTo(1);

        assertThat(terminal.complaint()).contains("train-images-idx3-ubyte").contains("file ends too early").doesNotContain("\n");
        assertThat(terminal.weights()).doesNotExist();
    }

    @Test
    void a_damaged_experiment_file_gives_one_sentence() throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, "{\"version\":1,");

        assertThat(terminal.train(file.toString())).isEqualTo(1);

        assertThat(terminal.complaint()).isNotEmpty().doesNotContain("\n");
    }

    @Test
    void a_network_that_does_not_fit_its_data_gives_the_problem_as_a_sentence() throws IOException {
        Experiment spiral = Presets.first();
        Path file = folder.resolve("wide.json");
        Files.writeString(file, new ExperimentJson().write(
                ExperimentEdits.spec(spiral, spiral.output().id(), spec -> new Dense(3, new Sigmoid()))));

        assertThat(terminal.train(file.toString())).isEqualTo(1);

        assertThat(terminal.complaint()).startsWith("Layer 3: two classes need 1 output").doesNotContain("\n");
    }

    @Test
    void more_than_any_machine_holds_is_refused_in_a_sentence() throws IOException {
        Path file = folder.resolve("huge.json");
        Files.writeString(file, new ExperimentJson().write(ExperimentEdits.layers(Presets.first(), IntStream.rangeClosed(1, 64)
                .mapToObj(id -> new Layer(id, new Dense(id < 64 ? 4096 : 1, new Sigmoid()), List.of(id - 1))).toList())));

        assertThat(terminal.train(file.toString(), "--epochs", "1")).isEqualTo(1);

        // 4096 x 4096 + 4096 parameters, each a value, a gradient and two numbers of memory of 4 bytes: 256.06 times 2^20, and the frame
        assertThat(terminal.complaint()).startsWith("Layer 2: the network would need ").endsWith(" MB of memory, 257 MB of them here; expected at most 8192 MB. "
                + "Use fewer units or filters here, or a smaller batch.");
        assertThat(terminal.printed()).isEmpty();
    }
}
