package org.kettenregel.backend.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.BadDocument;

/** Weights alone go home and come back into the network that they are of. */
class WeightsImportTest {

    private final Trained trained = Trained.after(3, ExportedNetworks.CNN.experiment());

    private byte[] file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WeightsExport.write(trained.network(), out);
        return out.toByteArray();
    }

    @Test
    void every_number_comes_back_and_the_network_answers_the_same() throws IOException {
        Experiment experiment = trained.network().experiment();

        WeightsImport read = WeightsImport.read("mine.safetensors", file());

        assertThat(read.of(experiment)).containsExactlyInAnyOrderEntriesOf(trained.network().weights());
        trained.answersOf(experiment, read.of(experiment)).forEach((layer, answer) -> assertThat(answer).isEqualTo(trained.answers().get(layer)));
    }

    @Test
    void weights_of_another_network_are_refused_with_the_first_that_does_not_fit() throws IOException {
        Experiment wider = ExperimentEdits.units(trained.network().experiment(), 8, 9);
        Experiment other = ExportedNetworks.MLP.experiment();
        WeightsImport read = WeightsImport.read("mine.safetensors", file());

        BadDocument sizes = catchThrowableOfType(BadDocument.class, () -> read.of(wider));
        assertThat(sizes.sentence(Locale.ENGLISH)).isEqualTo("mine.safetensors: weights of another network: "
                + "expected 'dense#8/weights' of sizes [96, 9], found sizes [96, 8]; open the network first from which they were taken.");
        assertThat(sizes.sentence(Locale.GERMAN)).startsWith("mine.safetensors: Gewichte eines anderen Netzes: ");
        assertThatThrownBy(() -> read.of(other)).isInstanceOf(BadDocument.class).hasMessageContaining("'dense#2/weights'", "none of this name");
    }

    @Test
    void a_file_that_breaks_off_is_refused() throws IOException {
        byte[] file = file();

        assertThatThrownBy(() -> WeightsImport.read("mine.safetensors", Arrays.copyOf(file, file.length - 5)))
                .isInstanceOf(BadDocument.class).hasMessageStartingWith("mine.safetensors: damaged safetensors file");
        assertThatThrownBy(() -> WeightsImport.read("a letter", "Dear reader, this is no network".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(BadDocument.class).hasMessageContaining("not a safetensors file");
    }
}
