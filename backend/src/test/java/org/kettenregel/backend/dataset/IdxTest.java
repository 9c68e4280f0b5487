package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.shape.Shape;

class IdxTest {

    private static final int IMAGES = 0x0803;
    private static final int LABELS = 0x0801;
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    @TempDir
    private Path folder;

    private static byte[] idx(int magic, int[] sizes, int... items) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(magic);
            for (int size : sizes) {
                out.writeInt(size);
            }
            for (int item : items) {
                out.writeByte(item);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    /** Images of 1 row and 2 columns. */
    private static byte[] images(int... pixels) {
        return idx(IMAGES, new int[] {pixels.length / 2, 1, 2}, pixels);
    }

    private static byte[] labels(int... labels) {
        return idx(LABELS, new int[] {labels.length}, labels);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private void writeTrain() throws IOException {
        write(TRAIN_IMAGES, images(0, 255, 51, 102));
        write(TRAIN_LABELS, labels(7, 2));
    }

    private Dataset load(boolean scaled) {
        return new Idx("mnist", scaled).load(new Seed(1), DataFolder.at(folder));
    }

    private DatasetProblem problem() {
        return catchThrowableOfType(DatasetProblem.class, () -> load(true));
    }

    private static float[] features(Dataset data, int sample) {
        float[] into = new float[data.inputShape().width()];
        data.copyFeatures(sample, into, 0);
        return into;
    }

    @Test
    void bytes_become_numbers_from_zero_to_one_and_labels_become_classes() throws IOException {
        writeTrain();

        Dataset data = load(true);

        assertThat(data.size()).isEqualTo(2);
        assertThat(data.inputShape()).isEqualTo(Shape.perSample(1, 2, 1));
        assertThat(features(data, 0)).containsExactly(0, 1);
        assertThat(features(data, 1)).containsExactly(0.2f, 0.4f);
        assertThat(data.label(0)).isEqualTo(7);
        assertThat(data.label(1)).isEqualTo(2);
        assertThat(data.targets()).isEqualTo(Targets.Classes.numbered(10));
        assertThat(data.featureNames()).isEmpty();
        assertThat(data.givenTestStart()).isEmpty();
    }

    @Test
    void an_image_has_rows_columns_and_one_channel() throws IOException {
        write(TRAIN_IMAGES, idx(IMAGES, new int[] {1, 3, 2}, 1, 2, 3, 4, 5, 6));
        write(TRAIN_LABELS, labels(0));

        assertThat(load(true).inputShape()).isEqualTo(Shape.perSample(3, 2, 1));
        assertThat(new Idx().signature().input()).isEqualTo(Shape.perSample(28, 28, 1));
    }

    @Test
    void unscaled_bytes_keep_their_values() throws IOException {
        writeTrain();

        assertThat(features(load(false), 0)).containsExactly(0, 255);
    }

    @Test
    void the_test_pair_stands_behind_the_training_pair() throws IOException {
        writeTrain();
        write(TEST_IMAGES, images(255, 255));
        write(TEST_LABELS, labels(9));

        Dataset data = load(true);

        assertThat(data.size()).isEqualTo(3);
        assertThat(data.givenTestStart()).isEqualTo(OptionalInt.of(2));
        assertThat(features(data, 2)).containsExactly(1, 1);
        assertThat(data.label(2)).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource({
        "train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz",
        "train-images.idx3-ubyte, train-labels.idx1-ubyte",
        "train-images.idx3-ubyte.gz, train-labels.idx1-ubyte.gz"
    })
    void other_usual_names_are_found_and_packed_files_are_unpacked(String imagesName, String labelsName) throws IOException {
        boolean pack = imagesName.endsWith(".gz");
        write(imagesName, pack ? packed(images(0, 255)) : images(0, 255));
        write(labelsName, pack ? packed(labels(4)) : labels(4));

        Dataset data = load(true);

        assertThat(features(data, 0)).containsExactly(0, 1);
        assertThat(data.label(0)).isEqualTo(4);
    }

    @Test
    void a_folder_of_the_sets_name_comes_first() throws IOException {
        writeTrain();
        Path inner = Files.createDirectory(folder.resolve("mnist"));
        Files.write(inner.resolve(TRAIN_IMAGES), images(5, 6, 7, 8, 9, 10));
        Files.write(inner.resolve(TRAIN_LABELS), labels(1, 2, 3));

        assertThat(load(false).size()).isEqualTo(3);
    }

    @Test
    void more_than_ten_classes_are_believed_when_all_numbers_occur() throws IOException {
        write(TRAIN_IMAGES, images(1, 2, 3, 4));
        write(TRAIN_LABELS, labels(10, 11));

        assertThat(load(true).targets()).isEqualTo(Targets.Classes.numbered(12));
    }

    @Test
    void a_stray_label_is_a_problem() throws IOException {
        write(TRAIN_IMAGES, images(1, 2, 3, 4));
        write(TRAIN_LABELS, labels(3, 11));

        DatasetProblem problem = problem();

        assertThat(problem.what()).isEqualTo("label out of range");
        assertThat(problem.expected()).isEqualTo("labels from 0 to 9, or more with every number up to the greatest");
        assertThat(problem.found()).isEqualTo("11 without any 10");
    }

    @Test
    void no_data_folder_is_a_problem() {
        assertThatThrownBy(() -> new Idx().load(new Seed(1), DataFolder.none()))
                .isInstanceOf(DatasetProblem.class)
                .hasMessage("mnist: no data folder: expected a folder with the files of mnist, found none; start the program with --data and a folder, "
                        + "which ./kettenregel data mnist --data FOLDER fills.");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        assertThat(problem().expected()).isEqualTo("train-images-idx3-ubyte or train-images-idx3-ubyte.gz");

        write(TRAIN_IMAGES, images(1, 2));

        DatasetProblem labelsMissing = problem();
        assertThat(labelsMissing.what()).isEqualTo("missing file");
        assertThat(labelsMissing.where()).isEqualTo(folder.toString());
        assertThat(labelsMissing.expected()).isEqualTo("train-labels-idx1-ubyte or train-labels-idx1-ubyte.gz");
        assertThat(labelsMissing.fix()).isEqualTo(
                "put the files of mnist there or into its folder mnist, or download them with ./kettenregel data mnist --data FOLDER");
    }

    @Test
    void half_a_test_pair_is_a_problem() throws IOException {
        writeTrain();
        write(TEST_IMAGES, images(1, 2));

        assertThat(problem().expected()).startsWith(TEST_LABELS);
    }

    @Test
    void a_wrong_magic_number_is_shown_beside_the_right_one() throws IOException {
        writeTrain();
        write(TRAIN_IMAGES, labels(1, 2, 3, 4, 5, 6, 7, 8));

        DatasetProblem problem = problem();

        assertThat(problem.where()).isEqualTo(folder.resolve(TRAIN_IMAGES).toString());
        assertThat(problem.expected()).isEqualTo("magic number 0x00000803");
        assertThat(problem.found()).isEqualTo("0x00000801");
        assertThat(problem.fix()).isEqualTo("put a file of images here");
    }

    @Test
    void fewer_labels_than_images_are_a_problem() throws IOException {
        writeTrain();
        write(TRAIN_LABELS, labels(7));

        DatasetProblem problem = problem();

        assertThat(problem.what()).isEqualTo("labels do not fit images");
        assertThat(problem.expected()).isEqualTo("2 labels, one per image");
        assertThat(problem.found()).isEqualTo("1");
    }

    @Test
    void test_images_of_another_size_are_a_problem() throws IOException {
        writeTrain();
        write(TEST_IMAGES, idx(IMAGES, new int[] {1, 2, 1}, 1, 2));
        write(TEST_LABELS, labels(9));

        DatasetProblem problem = problem();

        assertThat(problem.expected()).isEqualTo("1x2 as for training");
        assertThat(problem.found()).isEqualTo("2x1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 15, 16, 17, 19})
    void a_file_cut_anywhere_ends_too_early(int length) throws IOException {
        writeTrain();
        write(TRAIN_IMAGES, Arrays.copyOf(images(0, 255, 51, 102), length));

        assertThat(problem().what()).isEqualTo("file ends too early");
    }

    @Test
    void a_packed_file_cut_anywhere_is_a_problem() throws IOException {
        byte[] whole = packed(images(0, 255, 51, 102));
        write(TRAIN_LABELS, labels(7, 2));

        for (int length = 0; length < whole.length; length++) {
            write(TRAIN_IMAGES, Arrays.copyOf(whole, length));

            assertThat(problem()).as("cut to %d bytes", length).isNotNull();
        }
    }

    @Test
    void a_packed_file_with_a_flipped_bit_behind_its_head_is_a_problem() throws IOException {
        byte[] whole = packed(images(0, 255, 51, 102));
        write(TRAIN_LABELS, labels(7, 2));

        for (int i = 10; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            write(TRAIN_IMAGES, damaged);

            assertThat(problem()).as("byte %d changed", i).isNotNull();
        }
    }

    @Test
    void bytes_behind_the_declared_ones_are_a_problem() throws IOException {
        writeTrain();
        write(TRAIN_LABELS, idx(LABELS, new int[] {2}, 7, 2, 1));

        assertThat(problem().what()).isEqualTo("file goes on too long");
    }

    @Test
    void a_header_that_declares_more_than_the_file_can_hold_asks_for_no_memory() throws IOException {
        writeTrain();
        write(TRAIN_IMAGES, idx(IMAGES, new int[] {60_000, 28, 28}, 1, 2, 3));

        DatasetProblem problem = problem();

        assertThat(problem.expected()).isEqualTo("47040000 bytes as its header declares");
        assertThat(problem.found()).isEqualTo("a file that can hold at most 19");
    }

    @Test
    void a_packed_file_that_unpacks_to_far_more_than_declared_is_not_unpacked_to_its_end() throws IOException {
        writeTrain();
        byte[] bomb = Arrays.copyOf(images(0, 255, 51, 102), 50_000_000);
        write(TRAIN_IMAGES, packed(bomb));

        assertThat(problem().what()).isEqualTo("file goes on too long");
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 2147483647, 2147483647", "400000, 28, 28"})
    void more_data_than_the_limit_is_refused_by_the_header_alone(int count, int rows, int columns) throws IOException {
        writeTrain();
        write(TRAIN_IMAGES, idx(IMAGES, new int[] {count, rows, columns}));

        DatasetProblem problem = problem();

        assertThat(problem.what()).isEqualTo("too much data");
        assertThat(problem.expected()).isEqualTo("at most 268435456 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_size_below_one_is_refused(int size) throws IOException {
        writeTrain();
        write(TRAIN_IMAGES, idx(IMAGES, new int[] {2, size, 2}));

        assertThat(problem().what()).isEqualTo("impossible size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../secret", "a/b", "a\\b", "a.b", "-a"})
    void a_name_that_could_leave_the_folder_is_refused(String name) {
        assertThatThrownBy(() -> new Idx(name, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idx: a name is 1 to 64 letters, digits, hyphens or underscores, found '" + name + "'");
    }
}
