package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.shape.Shape;

class IdxTest {

    private final Path folder;
    private final IdxFolder files;

    IdxTest(@TempDir Path folder) {
        this.folder = folder;
        this.files = new IdxFolder(folder);
    }

    private static float[] features(Dataset data, int sample) {
        float[] into = new float[data.inputShape().width()];
        data.copyFeatures(sample, into, 0);
        return into;
    }

    @Test
    void bytes_become_numbers_from_zero_to_one_and_labels_become_classes() throws IOException {
        files.writeTrain();

        Dataset data = files.load(true);

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
        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.idx(IdxFolder.IMAGES, new int[] {1, 3, 2}, 1, 2, 3, 4, 5, 6));
        files.write(IdxFolder.TRAIN_LABELS, IdxFolder.labels(0));

        assertThat(files.load(true).inputShape()).isEqualTo(Shape.perSample(3, 2, 1));
        assertThat(new Idx().signature().input()).isEqualTo(Shape.perSample(28, 28, 1));
    }

    @Test
    void unscaled_bytes_keep_their_values() throws IOException {
        files.writeTrain();

        assertThat(features(files.load(false), 0)).containsExactly(0, 255);
    }

    @Test
    void the_test_pair_stands_behind_the_training_pair() throws IOException {
        files.writeTrain();
        files.write(IdxFolder.TEST_IMAGES, IdxFolder.images(255, 255));
        files.write(IdxFolder.TEST_LABELS, IdxFolder.labels(9));

        Dataset data = files.load(true);

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
        files.write(imagesName, pack ? IdxFolder.packed(IdxFolder.images(0, 255)) : IdxFolder.images(0, 255));
        files.write(labelsName, pack ? IdxFolder.packed(IdxFolder.labels(4)) : IdxFolder.labels(4));

        Dataset data = files.load(true);

        assertThat(features(data, 0)).containsExactly(0, 1);
        assertThat(data.label(0)).isEqualTo(4);
    }

    @Test
    void a_folder_of_the_sets_name_comes_first() throws IOException {
        files.writeTrain();
        Path inner = Files.createDirectory(folder.resolve("mnist"));
        Files.write(inner.resolve(IdxFolder.TRAIN_IMAGES), IdxFolder.images(5, 6, 7, 8, 9, 10));
        Files.write(inner.resolve(IdxFolder.TRAIN_LABELS), IdxFolder.labels(1, 2, 3));

        assertThat(files.load(false).size()).isEqualTo(3);
    }

    @Test
    void more_than_ten_classes_are_believed_when_all_numbers_occur() throws IOException {
        files.write(IdxFolder.TRAIN_IMAGES, IdxFolder.images(1, 2, 3, 4));
        files.write(IdxFolder.TRAIN_LABELS, IdxFolder.labels(10, 11));

        assertThat(files.load(true).targets()).isEqualTo(Targets.Classes.numbered(12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../secret", "a/b", "a\\b", "a.b", "-a"})
    void a_name_that_could_leave_the_folder_is_refused(String name) {
        assertThatThrownBy(() -> new Idx(name, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idx: a name is 1 to 64 letters, digits, hyphens or underscores, found '" + name + "'");
    }
}
