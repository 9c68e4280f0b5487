package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.backend.execute.ParameterCopies;
import org.kettenregel.backend.execute.ParameterCopy;
import org.kettenregel.backend.execute.RunState;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.program.Cursor;

class CheckpointFileTest {

    /** With numbers that decimal text would not keep. */
    private static final Checkpoint CHECKPOINT = new Checkpoint(
            Presets.first(),
            new RunState(
                    new Cursor(3, 2, 0, 29), 180, copies(1), 0.1 + 0.2, Double.MIN_VALUE, 40, new TrainingRun.EpochResult(3, Double.NaN, 1.0 / 3)),
            new StoppingState(Math.nextUp(0.5), 2, 1, Optional.of(copies(-1))));

    @TempDir
    private Path folder;

    private static ParameterCopies copies(float sign) {
        return new ParameterCopies("adam", Map.of(
                "dense#1/weights", new ParameterCopy(List.of(2, 1), new float[] {sign, 2}, new float[] {sign, 4, 5, 6}),
                "dense#1/bias", new ParameterCopy(List.of(1), new float[] {7 * sign}, new float[] {8, 9})));
    }

    private static Checkpoint read(byte[] bytes) throws IOException {
        return CheckpointFile.read(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length, "my.kettenregel");
    }

    private static byte[] bytes() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            CheckpointFile.write(Channels.newChannel(out), CHECKPOINT);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Map<String, ParameterCopy> copies) {
        StringBuilder text = new StringBuilder();
        copies.forEach((name, copy) -> text.append(name).append(copy.sizes()).append(Arrays.toString(copy.values())).append(Arrays.toString(copy.memory())));
        return text.toString();
    }

    /** The checkpoint's file with other metadata or tensors, its checksums right. */
    private BadDocument problem(Map<String, String> metadata, Map<String, StoredTensor> tensors) throws IOException {
        Path file = folder.resolve("my.kettenregel");
        CheckpointFile.save(file, CHECKPOINT);
        Safetensors whole = Safetensors.load(file);
        Map<String, String> allMetadata = new TreeMap<>(whole.metadata());
        metadata.forEach((key, value) -> allMetadata.compute(key, (_, before) -> value.isEmpty() ? null : value));
        Map<String, StoredTensor> allTensors = new TreeMap<>(whole.tensors());
        allTensors.putAll(tensors);
        new Safetensors(allMetadata, allTensors).save(file);
        return catchThrowableOfType(BadDocument.class, () -> CheckpointFile.load(file));
    }

    @Test
    void every_bit_comes_back() throws IOException {
        Path file = folder.resolve("run.kettenregel");

        CheckpointFile.save(file, CHECKPOINT);

        Checkpoint read = CheckpointFile.load(file);
        assertThat(read.experiment()).isEqualTo(CHECKPOINT.experiment());
        assertThat(read.state().cursor()).isEqualTo(CHECKPOINT.state().cursor());
        assertThat(read.state().samplesPerEpoch()).isEqualTo(180);
        assertThat(read.state().samples()).isEqualTo(40);
        assertThat(read.state().lossSum()).isEqualTo(0.1 + 0.2);
        assertThat(read.state().metricSum()).isEqualTo(Double.MIN_VALUE);
        assertThat(read.state().lastEpoch()).isEqualTo(CHECKPOINT.state().lastEpoch());
        assertThat(read.state().parameters().optimizer()).isEqualTo("adam");
        assertThat(text(read.state().parameters().byName())).isEqualTo(text(copies(1).byName()));
        assertThat(read.stopping().best()).isEqualTo(Math.nextUp(0.5));
        assertThat(read.stopping().bestEpoch()).isEqualTo(2);
        assertThat(read.stopping().waited()).isEqualTo(1);
        assertThat(text(read.stopping().kept().orElseThrow().byName())).isEqualTo(text(copies(-1).byName()));
    }

    @Test
    void the_weights_in_it_can_be_read_as_those_of_any_file() throws IOException {
        Path file = folder.resolve("run.kettenregel");

        CheckpointFile.save(file, CHECKPOINT);

        Map<String, StoredTensor> weights = WeightsFile.load(file);
        assertThat(weights.get("dense#1/weights").values()).containsExactly(1, 2);
        assertThat(weights.get("optimizer/dense#1/weights").sizes()).containsExactly(2, 2, 1);
        assertThat(weights.get("best/dense#1/bias").values()).containsExactly(-7);
        assertThat(weights.get("best/optimizer/dense#1/bias").values()).containsExactly(8, 9);
        assertThat(weights).hasSize(8);
    }

    @Test
    void any_flipped_bit_and_any_cut_is_a_problem() {
        byte[] whole = bytes();
        int named = new String(whole, StandardCharsets.ISO_8859_1).indexOf("header_crc32c");

        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= (byte) (1 << i % 8);
            int length = i;
            Throwable thrown = catchThrowable(() -> read(damaged));
            Throwable cut = catchThrowable(() -> read(Arrays.copyOf(whole, length)));

            boolean unasked = thrown == null && i >= named && i < named + "header_crc32c".length(); // under another name: all else is as it was
            assertThat(unasked || thrown instanceof BadDocument).as("byte %d: %s", i, thrown).isTrue();
            assertThat(cut).as("cut to %d bytes", i).isInstanceOf(BadDocument.class);
        }
    }

    @Test
    void weights_alone_are_no_checkpoint() throws IOException {
        Path file = folder.resolve("net.safetensors");
        WeightsFile.save(file, Map.of());

        assertThatThrownBy(() -> CheckpointFile.load(file)).isInstanceOf(BadDocument.class).hasMessage("net.safetensors: not a checkpoint: "
                + "expected a file that says how far a training has come, found tensors alone; choose another file.");
    }

    @Test
    void each_kind_of_wrong_content_has_its_sentence() throws IOException {
        StoredTensor one = new StoredTensor(List.of(1), new float[1]);
        String progress = "{\"epoch\":3,\"batch\":2,\"step\":29,\"samplesPerEpoch\":180,\"optimizer\":\"adam\","
                + "\"sums\":{\"loss\":\"%s\",\"metric\":\"0x1.0p0\",\"samples\":40},\"lastEpoch\":{\"epoch\":3,\"loss\":\"NaN\",\"metric\":\"NaN\"},"
                + "\"stopping\":{\"bestLoss\":\"Infinity\",\"bestEpoch\":%d,\"waited\":0}}";

        assertThat(problem(Map.of("progress", progress.formatted("0x1.0p0", 1)), Map.of())).isNull();
        assertThat(problem(Map.of("kettenregel_checkpoint", "2"), Map.of()))
                .hasMessage("my.kettenregel: unknown version: expected 1, found 2; open it with a newer program.");
        assertThat(problem(Map.of("experiment", "{}"), Map.of())).hasMessageStartingWith("my.kettenregel, experiment $.version: missing: expected");
        assertThat(problem(Map.of("experiment", ""), Map.of()))
                .hasMessage("my.kettenregel: damaged checkpoint: expected an entry 'experiment' in its metadata, found none; save or copy it again.");
        assertThat(problem(Map.of("progress", "{}"), Map.of())).hasMessageStartingWith("my.kettenregel, progress $.epoch: missing: expected");
        assertThat(problem(Map.of("progress", progress.formatted("much", 1)), Map.of()))
                .hasMessageStartingWith("my.kettenregel, progress $.sums: value refused").hasMessageContaining("a number is written as 0x1.8p1");
        assertThat(problem(Map.of("progress", progress.formatted("0x1.0p0", -1)), Map.of()))
                .hasMessageContaining("found early stopping: epochs count from 0, found -1 and 0; save");
        assertThat(problem(Map.of(), Map.of("dense#2/bias", one)))
                .hasMessageContaining("found sizes [] of what the optimizer remembers of 'dense#2/bias', which has [1]; save");
        assertThat(problem(Map.of(), Map.of("optimizer/dense#1/bias", one)))
                .hasMessageContaining("found sizes [1] of what the optimizer remembers of 'dense#1/bias', which has [1]; save");
        assertThat(problem(Map.of(), Map.of("optimizer/dense#2/bias", one))).hasMessageContaining("found 3 tensors optimizer/ for 2 parameters; save");
        assertThat(problem(Map.of(), Map.of("best/dense#2/bias", one, "best/optimizer/dense#2/bias", new StoredTensor(List.of(2, 1), new float[2]))))
                .hasMessageContaining("found checkpoint: the parameters of the best epoch must be of the same names and sizes as those of now; save");
    }
}
