package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsFileTest {

    private static final Map<String, StoredTensor> WEIGHTS = Map.of(
            "dense#1/weights", new StoredTensor(List.of(2, 3), new float[] {1, -2, 3.5f, Float.MIN_VALUE, -0f, 1e30f}),
            "dense#1/bias", new StoredTensor(List.of(3), new float[] {0, Float.NaN, Float.NEGATIVE_INFINITY}),
            "größe", new StoredTensor(List.of(), new float[] {7}));

    @TempDir
    private Path folder;

    private static byte[] bytes(Map<String, StoredTensor> weights) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WeightsFile.write(Channels.newChannel(out), weights);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, StoredTensor> read(byte[] bytes) throws IOException {
        return WeightsFile.read(Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length, "my.weights");
    }

    private static BadDocument problem(byte[] bytes) {
        return catchThrowableOfType(BadDocument.class, () -> read(bytes));
    }

    /** With the checksum made right again, so that what stands before it is what is judged. */
    private static byte[] patched(byte[] bytes, int at, int value) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        CRC32C checksum = new CRC32C();
        checksum.update(buffer.array(), 0, bytes.length - 4);
        return buffer.putInt(bytes.length - 4, (int) checksum.getValue()).array();
    }

    private static Map<String, List<?>> comparable(Map<String, StoredTensor> weights) {
        return weights.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> List.of(entry.getValue().sizes(), Arrays.toString(entry.getValue().values()))));
    }

    @Test
    void the_bytes_are_those_the_documentation_says() {
        byte[] bytes = bytes(Map.of("w", new StoredTensor(List.of(2), new float[] {1, -2})));

        String withoutChecksum = HexFormat.of().formatHex(bytes, 0, bytes.length - 4);
        assertThat(withoutChecksum).isEqualTo("4b525754" + "01000000" + "2d00000000000000" + "01000000"
                + "01000000" + "77" + "01000000" + "02000000" + "0000803f" + "000000c0");
        assertThat(bytes).hasSize(0x2d);
    }

    @Test
    void what_was_saved_is_loaded_bit_for_bit() throws IOException {
        Path file = folder.resolve("net.weights");

        WeightsFile.save(file, WEIGHTS);

        assertThat(comparable(WeightsFile.load(file))).isEqualTo(comparable(WEIGHTS));
    }

    @Test
    void tensors_larger_than_the_buffer_survive() throws IOException {
        float[] many = new float[100_003];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        StoredTensor large = new StoredTensor(List.of(100_003), many);
        Map<String, StoredTensor> weights = Map.of("odd", new StoredTensor(List.of(1), new float[] {1}), "x", large);

        assertThat(read(bytes(weights)).get("x").values()).isEqualTo(many);
    }

    @Test
    void no_tensors_are_a_file_too() throws IOException {
        assertThat(read(bytes(Map.of()))).isEmpty();
    }

    @Test
    void saving_replaces_the_old_file_and_leaves_nothing_else_behind() throws IOException {
        Path file = folder.resolve("net.weights");
        WeightsFile.save(file, Map.of());

        WeightsFile.save(file, WEIGHTS);

        assertThat(WeightsFile.load(file)).hasSize(3);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_failed_save_keeps_the_old_file_and_leaves_nothing_else_behind() throws IOException {
        Path file = folder.resolve("net.weights");
        WeightsFile.save(file, WEIGHTS);
        Map<String, StoredTensor> refused = Map.of("x".repeat(1025), new StoredTensor(List.of(), new float[1]));

        assertThatThrownBy(() -> WeightsFile.save(file, refused)).hasMessageStartingWith("weights file: a name may have 1024 bytes, found 1025");

        assertThat(WeightsFile.load(file)).hasSize(3);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_file_cut_anywhere_is_a_problem() {
        byte[] whole = bytes(WEIGHTS);

        for (int length = 0; length < whole.length; length++) {
            assertThat(problem(Arrays.copyOf(whole, length))).as("cut to %d bytes", length).isNotNull();
        }
        assertThat(problem(Arrays.copyOf(whole, whole.length - 1)))
                .hasMessage("my.weights: damaged file of weights: expected %d bytes, found %d; save or copy it again."
                        .formatted(whole.length, whole.length - 1));
    }

    @Test
    void any_flipped_bit_is_a_problem() {
        byte[] whole = bytes(WEIGHTS);

        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Throwable thrown = catchThrowable(() -> read(damaged));

            assertThat(thrown).as("bit %d", bit).isInstanceOf(BadDocument.class);
        }
    }

    @Test
    void a_changed_value_shows_in_the_checksum() {
        byte[] bytes = bytes(Map.of("w", new StoredTensor(List.of(1), new float[] {1})));
        bytes[bytes.length - 5] ^= 1;

        assertThat(problem(bytes).expected()).startsWith("checksum ");
    }

    @Test
    void bytes_behind_the_end_are_a_problem() {
        byte[] whole = bytes(WEIGHTS);

        assertThat(problem(Arrays.copyOf(whole, whole.length + 1)).what()).isEqualTo("damaged file of weights");
    }

    @Test
    void another_kind_of_file_is_named_as_such() {
        assertThat(problem("PK\3\4 this is a zip archive".getBytes()))
                .hasMessage("my.weights: not a file of weights: expected a file that starts with KRWT, found 0x504b0304; choose another file.");
        assertThat(problem(new byte[3]).expected()).isEqualTo("at least 24 bytes");
    }

    @Test
    void a_later_version_asks_for_a_newer_program() {
        assertThat(problem(patched(bytes(WEIGHTS), 4, 2)))
                .hasMessage("my.weights: unknown version: expected version 1, found 2; open it with a newer program.");
    }

    @Test
    void sizes_beyond_the_file_ask_for_no_memory() {
        byte[] bytes = bytes(Map.of("w", new StoredTensor(List.of(1), new float[] {1})));

        assertThat(problem(patched(bytes, 29, Integer.MAX_VALUE)).expected()).isEqualTo("values for sizes [2147483647]");
        assertThat(problem(patched(bytes, 29, -1)).expected()).isEqualTo("positive sizes of a tensor that fits an array");
        assertThat(problem(patched(bytes, 25, 9)).expected()).isEqualTo("at most 8 axes");
        assertThat(problem(patched(bytes, 20, -1)).expected()).isEqualTo("a name of at most 1024 bytes");
        assertThat(problem(patched(bytes, 16, Integer.MAX_VALUE))).isNotNull();
    }

    @Test
    void a_tensor_whose_sizes_do_not_fit_its_values_is_refused() {
        assertThatThrownBy(() -> new StoredTensor(List.of(2, 2), new float[3])).hasMessage("stored tensor: sizes [2, 2] do not fit 3 values");
        assertThatThrownBy(() -> new StoredTensor(List.of(0), new float[0]))
                .hasMessage("stored tensor: sizes must be positive and fit an array, found [0]");
    }
}
