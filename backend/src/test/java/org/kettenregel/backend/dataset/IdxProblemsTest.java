package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with the files is said before memory is taken. */
class IdxProblemsTest {

    private final Path folder;
    private final IdxFolder files;

    IdxProblemsTest(@TempDir Path folder) {
        this.folder = folder;
        this.files = new IdxFolder(folder);
    }

    @Test
    void a_stray_label_is_a_problem() throws IOException {
        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.images(1, 2, 3, 4));
        files.write(IdxFolder.TRAIN_LABELS, IdxFolder.labels(3, 11));

        DatasetProblem problem = files.problem();

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
        assertThat(files.problem().expected()).isEqualTo("train-images-idx3-ubyte or train-images-idx3-ubyte.gz");

        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.images(1, 2));

        DatasetProblem labelsMissing = files.problem();
        assertThat(labelsMissing.what()).isEqualTo("missing file");
        assertThat(labelsMissing.where()).isEqualTo(folder.toString());
        assertThat(labelsMissing.expected()).isEqualTo("train-labels-idx1-ubyte or train-labels-idx1-ubyte.gz");
        assertThat(labelsMissing.fix()).isEqualTo(
                "put the files of mnist there or into its folder mnist, or download them with ./kettenregel data mnist --data FOLDER");
    }

    @Test
    void half_a_test_pair_is_a_problem() throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TEST_IMAGES, IdxFolder.images(1, 2));

        assertThat(files.problem().expected()).startsWith(IdxFolder.TEST_LABELS);
    }

    @Test
    void a_wrong_magic_number_is_shown_beside_the_right_one() throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.labels(1, 2, 3, 4, 5, 6, 7, 8));

        DatasetProblem problem = files.problem();

        assertThat(problem.where()).isEqualTo(folder.resolve(IdxFolder.TRAIN_IMAGES).toString());
        assertThat(problem.expected()).isEqualTo("magic number 0x00000803");
        assertThat(problem.found()).isEqualTo("0x00000801");
        assertThat(problem.fix()).isEqualTo("put a file of images here");
    }

    @Test
    void fewer_labels_than_images_are_a_problem() throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TRAIN_LABELS, IdxFolder.labels(7));

        DatasetProblem problem = files.problem();

        assertThat(problem.what()).isEqualTo("labels do not fit images");
        assertThat(problem.expected()).isEqualTo("2 labels, one per image");
        assertThat(problem.found()).isEqualTo("1");
    }

    @Test
    void test_images_of_another_size_are_a_problem() throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TEST_IMAGES, IdxFolder.idx(IdxFolder.IMAGES, new int[] {1, 2, 1}, 1, 2));
        files.write(IdxFolder.TEST_LABELS, IdxFolder.labels(9));

        DatasetProblem problem = files.problem();

        assertThat(problem.expected()).isEqualTo("1x2 as for training");
        assertThat(problem.found()).isEqualTo("2x1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 15, 16, 17, 19})
    void a_file_cut_anywhere_ends_too_early(int length) throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TRAIN_IMAGES, Arrays.copyOf(IdxFolder.images(0, 255, 51, 102), length));

        assertThat(files.problem().what()).isEqualTo("file ends too early");
    }

    @Test
    void a_packed_file_cut_anywhere_is_a_problem() throws IOException {
        byte[] whole = IdxFolder.packed(IdxFolder.images(0, 255, 51, 102));
        files.write(IdxFolder.TRAIN_LABELS, IdxFolder.labels(7, 2));

        for (int length = 0; length < whole.length; length++) {
            files.write(IdxFolder.TRAIN_IMAGES, Arrays.copyOf(whole, length));

            assertThat(files.problem()).as("cut to %d bytes", length).isNotNull();
        }
    }

    @Test
    void a_packed_file_with_a_flipped_bit_behind_its_head_is_a_problem() throws IOException {
        byte[] whole = IdxFolder.packed(IdxFolder.images(0, 255, 51, 102));
        files.write(IdxFolder.TRAIN_LABELS, IdxFolder.labels(7, 2));

        for (int i = 10; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            files.write(IdxFolder.TRAIN_IMAGES, damaged);

            assertThat(files.problem()).as("byte %d changed", i).isNotNull();
        }
    }

    @Test
    void bytes_behind_the_declared_ones_are_a_problem() throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TRAIN_LABELS, IdxFolder.idx(IdxFolder.LABELS, new int[] {2}, 7, 2, 1));

        assertThat(files.problem().what()).isEqualTo("file goes on too long");
    }

    @Test
    void a_header_that_declares_more_than_the_file_can_hold_asks_for_no_memory() throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.idx(IdxFolder.IMAGES, new int[] {60_000, 28, 28}, 1, 2, 3));

        DatasetProblem problem = files.problem();

        assertThat(problem.expected()).isEqualTo("47040000 bytes as its header declares");
        assertThat(problem.found()).isEqualTo("a file that can hold at most 19");
    }

    @Test
    void a_packed_file_that_unpacks_to_far_more_than_declared_is_not_unpacked_to_its_end() throws IOException {
        files.writeTrain();
        byte[] bomb = Arrays.copyOf(IdxFolder.images(0, 255, 51, 102), 50_000_000);
        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.packed(bomb));

        assertThat(files.problem().what()).isEqualTo("file goes on too long");
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 2147483647, 2147483647", "400000, 28, 28"})
    void more_data_than_the_limit_is_refused_by_the_header_alone(int count, int rows, int columns) throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.idx(IdxFolder.IMAGES, new int[] {count, rows, columns}));

        DatasetProblem problem = files.problem();

        assertThat(problem.what()).isEqualTo("too much data");
        assertThat(problem.expected()).isEqualTo("at most 268435456 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_size_below_one_is_refused(int size) throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.idx(IdxFolder.IMAGES, new int[] {2, size, 2}));

        assertThat(files.problem().what()).isEqualTo("impossible size");
    }
}
