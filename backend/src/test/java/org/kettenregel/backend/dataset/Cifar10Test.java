package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.shape.Shape;

class Cifar10Test {

    private static final int PLANE = 1024;

    @TempDir
    private Path folder;

    /** One record whose planes hold one value each. */
    private static byte[] record(int label, int red, int green, int blue) {
        byte[] bytes = new byte[1 + 3 * PLANE];
        bytes[0] = (byte) label;
        Arrays.fill(bytes, 1, 1 + PLANE, (byte) red);
        Arrays.fill(bytes, 1 + PLANE, 1 + 2 * PLANE, (byte) green);
        Arrays.fill(bytes, 1 + 2 * PLANE, 1 + 3 * PLANE, (byte) blue);
        return bytes;
    }

    private static byte[] records(byte[]... records) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : records) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }

    /** File i has one picture of class i, the test file two. */
    private Path writeAll(Path place) throws IOException {
        Files.createDirectories(place);
        for (int i = 1; i <= 5; i++) {
            Files.write(place.resolve("data_batch_%d.bin".formatted(i)), record(i, 10 * i, 0, 255));
        }
        Files.write(place.resolve("test_batch.bin"), records(record(8, 51, 102, 153), record(9, 0, 0, 0)));
        return place;
    }

    private Dataset load() {
        return new Cifar10().load(new Seed(1), DataFolder.at(folder));
    }

    private static float[] features(Dataset data, int sample) {
        float[] into = new float[data.width()];
        data.copyFeatures(sample, into, 0);
        return into;
    }

    @Test
    void planes_of_colours_become_three_channels_per_pixel() throws IOException {
        writeAll(folder);
        byte[] first = record(3, 0, 0, 0);
        first[1] = (byte) 255; // red, row 0, column 0
        first[1 + PLANE + 1] = 51; // green, row 0, column 1
        first[1 + 2 * PLANE + 32] = 102; // blue, row 1, column 0
        first[1 + 2 * PLANE + 1023] = (byte) 204; // blue, the last pixel
        Files.write(folder.resolve("data_batch_1.bin"), first);

        float[] picture = features(load(), 0);

        assertThat(Arrays.copyOf(picture, 6)).containsExactly(1, 0, 0, 0, 0.2f, 0);
        assertThat(Arrays.copyOfRange(picture, 96, 99)).containsExactly(0, 0, 0.4f);
        assertThat(Arrays.copyOfRange(picture, 3069, 3072)).containsExactly(0, 0, 0.8f);
    }

    @Test
    void five_files_train_and_the_sixth_is_the_test_set() throws IOException {
        writeAll(folder);

        Dataset data = load();

        assertThat(data.inputShape()).isEqualTo(Shape.perSample(32, 32, 3));
        assertThat(data.size()).isEqualTo(7);
        assertThat(data.givenTestStart()).isEqualTo(OptionalInt.of(5));
        assertThat(List.of(data.label(0), data.label(4), data.label(5), data.label(6))).containsExactly(1, 5, 8, 9);
        assertThat(Arrays.copyOf(features(data, 5), 3)).containsExactly(0.2f, 0.4f, 0.6f);
    }

    @Test
    void classes_have_their_names() throws IOException {
        writeAll(folder);

        assertThat(load().targets()).isEqualTo(new Targets.Classes(
                List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")));
        assertThat(load().targets()).isEqualTo(new Cifar10().signature().targets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cifar-10-batches-bin", "cifar10"})
    void the_files_may_lie_in_a_folder_of_their_own(String name) throws IOException {
        writeAll(folder.resolve(name));

        assertThat(load().size()).isEqualTo(7);
    }

    @Test
    void the_folder_of_the_archive_comes_first() throws IOException {
        writeAll(folder);
        Path inner = writeAll(folder.resolve("cifar-10-batches-bin"));
        Files.write(inner.resolve("data_batch_1.bin"), records(record(0, 0, 0, 0), record(0, 0, 0, 0)));

        assertThat(load().size()).isEqualTo(8);
    }

    @Test
    void no_data_folder_is_a_problem() {
        assertThatThrownBy(() -> new Cifar10().load(new Seed(1), DataFolder.none()))
                .isInstanceOf(DatasetProblem.class)
                .hasMessage("CIFAR-10: no data folder: expected a folder with the files of CIFAR-10, found none; start the program with --data and a folder, "
                        + "which ./kettenregel data cifar10 --data FOLDER fills.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data_batch_1.bin", "data_batch_4.bin", "test_batch.bin"})
    void a_missing_file_is_named(String name) throws IOException {
        Files.delete(writeAll(folder).resolve(name));

        assertThatThrownBy(this::load).isInstanceOf(DatasetProblem.class).hasMessage(
                ("%s: missing file: expected %s, found none; put the six files of the binary version of CIFAR-10 there or into its folder "
                        + "cifar-10-batches-bin, or download them with ./kettenregel data cifar10 --data FOLDER.").formatted(folder, name));
    }

    @Test
    void an_empty_folder_lacks_the_first_file() {
        assertThatThrownBy(this::load).hasMessageStartingWith(folder + ": missing file: expected data_batch_1.bin, found none;");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3072, 3074, 6145})
    void a_file_that_is_not_made_of_whole_records_is_a_problem(int length) throws IOException {
        Path file = writeAll(folder).resolve("data_batch_3.bin");
        Files.write(file, new byte[length]);

        assertThatThrownBy(this::load).isInstanceOf(DatasetProblem.class).hasMessage(
                "%s: wrong length: expected a multiple of 3073 bytes, one record each, found %d; download the binary version of CIFAR-10 again."
                        .formatted(file, length));
    }

    @Test
    void a_label_above_nine_is_a_problem() throws IOException {
        Path file = writeAll(folder).resolve("test_batch.bin");
        Files.write(file, records(record(8, 0, 0, 0), record(10, 0, 0, 0)));

        assertThatThrownBy(this::load).isInstanceOf(DatasetProblem.class).hasMessage(
                "%s: label out of range: expected labels from 0 to 9, found 10 in record 2; download the binary version of CIFAR-10 again.".formatted(file));
    }
}
