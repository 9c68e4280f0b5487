package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {

    private static final Map<String, StoredTensor> WEIGHTS = Map.of(
            "dense#1/weights", new StoredTensor(List.of(2, 3), new float[] {1, -2, 3.5f, Float.MIN_VALUE, -0f, 1e30f}),
            "dense#1/bias", new StoredTensor(List.of(3), new float[] {0, Float.NaN, Float.NEGATIVE_INFINITY}),
            "größe", new StoredTensor(List.of(), new float[] {7}));

    @TempDir
    private Path folder;

    private static Map<String, List<?>> comparable(Map<String, StoredTensor> weights) {
        return weights.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> List.of(entry.getValue().sizes(), Arrays.toString(entry.getValue().values()))));
    }

    @Test
    void what_was_saved_is_loaded_bit_for_bit() throws IOException {
        Path file = folder.resolve("net.safetensors");

        WeightsFile.save(file, WEIGHTS);

        assertThat(comparable(WeightsFile.load(file))).isEqualTo(comparable(WEIGHTS));
    }

    @Test
    void tensors_larger_than_the_buffer_survive() throws IOException {
        float[] many = new float[100_003];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        WeightsFile.write(Channels.newChannel(out), Map.of(
                "odd", new StoredTensor(List.of(1), new float[] {1}), "x", new StoredTensor(List.of(100_003), many)));

        byte[] bytes = out.toByteArray();
        Map<String, StoredTensor> read = WeightsFile.read(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length, "my.safetensors");
        assertThat(read.get("x").values()).isEqualTo(many);
    }

    @Test
    void no_tensors_are_a_file_too() throws IOException {
        Path file = folder.resolve("empty.safetensors");

        WeightsFile.save(file, Map.of());

        assertThat(WeightsFile.load(file)).isEmpty();
    }

    @Test
    void saving_replaces_the_old_file_and_leaves_nothing_else_behind() throws IOException {
        Path file = folder.resolve("net.safetensors");
        WeightsFile.save(file, Map.of());

        WeightsFile.save(file, WEIGHTS);

        assertThat(WeightsFile.load(file)).hasSize(3);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_failed_save_keeps_the_old_file_and_leaves_nothing_else_behind() throws IOException {
        Path file = folder.resolve("net.safetensors");
        WeightsFile.save(file, WEIGHTS);
        Map<String, StoredTensor> refused = Map.of("x".repeat(1025), new StoredTensor(List.of(), new float[1]));

        assertThatThrownBy(() -> WeightsFile.save(file, refused))
                .hasMessageStartingWith("safetensors: a name may have 1024 characters and not be __metadata__, found 1025 in 'xxx");

        assertThat(WeightsFile.load(file)).hasSize(3);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_tensor_whose_sizes_do_not_fit_its_values_is_refused() {
        assertThatThrownBy(() -> new StoredTensor(List.of(2, 2), new float[3])).hasMessage("stored tensor: sizes [2, 2] do not fit 3 values");
        assertThatThrownBy(() -> new StoredTensor(List.of(0), new float[0]))
                .hasMessage("stored tensor: sizes must be positive and fit an array, found [0]");
    }
}
