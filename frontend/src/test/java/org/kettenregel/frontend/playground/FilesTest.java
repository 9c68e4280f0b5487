package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.export.ImportedNetwork;
import org.kettenregel.backend.export.OnnxProblem;
import org.kettenregel.backend.persistence.BadDocument;

/** What can be taken home, and what comes from there. */
class FilesTest {

    private final Table table = new Table(preset("spiral"));

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    @AfterEach
    void leave() {
        table.close();
    }

    private TrainedNetwork network() {
        AtomicReference<Optional<TrainedNetwork>> taken = new AtomicReference<>(Optional.empty());
        table.presenter.takeHome(taken::set);
        table.settleAll();
        return taken.get().orElseThrow();
    }

    private byte[] file(HomeFile kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            kind.write(table.presenter.experiment(), Optional.of(network()), Locale.ENGLISH, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void set(float value) {
        table.settleAll();
        table.presenter.setParameter("dense#1/bias", 0, value);
        table.settleAll();
    }

    private float bias() {
        return network().weights().get("dense#1/bias")[0];
    }

    private void bring(byte[] onnx) {
        ImportedNetwork network = ((OpenFile.Network) OpenFile.read("mine.ONNX", onnx)).network();
        table.presenter.bring(network.on(table.presenter.experiment()), network.weights());
        table.settleAll();
    }

    @Test
    void a_network_comes_back_with_what_it_had_learned_and_undo_brings_back_what_was_there() {
        set(3);
        byte[] onnx = file(HomeFile.ONNX);
        table.presenter.open(preset("moons"));
        set(7);

        bring(onnx);
        assertThat(table.shown().layers()).isEqualTo(preset("spiral").layers());
        assertThat(bias()).isEqualTo(3);

        table.person().click("undo");
        table.settleAll();
        assertThat(table.shown().layers()).isEqualTo(preset("moons").layers());
        assertThat(bias()).isEqualTo(7);

        table.person().click("redo");
        table.settleAll();
        assertThat(bias()).isEqualTo(3);
    }

    @Test
    void weights_alone_come_back_into_the_network_that_is_open() {
        set(3);
        byte[] safetensors = file(HomeFile.SAFETENSORS);
        set(7);

        OpenFile.Weights read = (OpenFile.Weights) OpenFile.read("mine.safetensors", safetensors);
        table.presenter.bring(table.presenter.experiment(), read.weights().of(table.presenter.experiment()));
        table.settleAll();

        assertThat(bias()).isEqualTo(3);
    }

    @Test
    void weights_of_other_names_and_sizes_change_nothing() {
        set(3);

        table.presenter.bring(preset("spiral"), Map.of("dense#1/bias", new float[] {1}, "dense#9/bias", new float[] {1}));
        table.settleAll();

        assertThat(network().weights().get("dense#1/bias")).hasSize(8).containsOnly(0);
    }

    @Test
    void an_experiment_comes_back_as_it_was() {
        byte[] json = file(HomeFile.JSON);

        assertThat(OpenFile.read("mine.json", json)).isEqualTo(new OpenFile.Description(preset("spiral")));
    }

    @Test
    void tables_say_the_sizes_of_the_layers() {
        assertThat(new String(file(HomeFile.TEXT), StandardCharsets.UTF_8)).contains("2·8 + 8 = 24").contains("Parameters: 65");
        assertThat(new String(file(HomeFile.CSV), StandardCharsets.UTF_8)).contains("dense#1,n 8,2*8 + 8,24,24,16,");
    }

    @Test
    void other_files_end_in_a_sentence() {
        byte[] text = "a letter".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> OpenFile.read("letter.json", text)).isInstanceOf(BadDocument.class);
        assertThatThrownBy(() -> OpenFile.read("letter.onnx", text)).isInstanceOf(OnnxProblem.class);
        assertThatThrownBy(() -> OpenFile.read("letter.safetensors", text)).isInstanceOf(BadDocument.class);
    }

    @Test
    void files_are_called_like_the_experiment() {
        assertThat(HomeFile.ONNX.fileName("Spiral, two hidden layers")).isEqualTo("spiral-two-hidden-layers.onnx");
        assertThat(HomeFile.JSON.fileName("../ä?")).isEqualTo("ä.json");
        assertThat(HomeFile.CSV.fileName("")).isEqualTo("kettenregel.csv");
    }

    @Test
    void an_expression_has_neither_layers_nor_an_onnx_file() {
        assertThat(HomeFile.ONNX.fits(preset("expression-chain-rule"))).isFalse();
        assertThat(HomeFile.JSON.fits(preset("expression-chain-rule"))).isTrue();
        assertThat(HomeFile.ONNX.fits(preset("chain-rule"))).isTrue();
    }
}
