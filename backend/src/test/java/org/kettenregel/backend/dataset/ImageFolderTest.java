package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.shape.Shape;

class ImageFolderTest {

    private static final byte[] WHITE = ImageBytes.png(ImageBytes.WHITE);
    private static final byte[] BLACK = ImageBytes.png(ImageBytes.BLACK);
    private static final ImageFolder PETS = new ImageFolder("pets", List.of("cat", "dog"), 8, 8, false);

    @TempDir
    private Path data;

    private void writeFolder(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = data.resolve("pets").resolve(file.getKey());
            Files.createDirectories(file.getKey().endsWith("/") ? place : place.getParent());
            if (!file.getKey().endsWith("/")) {
                Files.write(place, file.getValue());
            }
        }
    }

    private void writeZip(Map<String, byte[]> files) throws IOException {
        Files.write(data.resolve("pets.zip"), ImageBytes.zip(files));
    }

    /** Written as a folder and as a zip. */
    private void write(boolean zipped, Map<String, byte[]> files) throws IOException {
        if (zipped) {
            writeZip(files);
        } else {
            writeFolder(files);
        }
    }

    private Dataset load() {
        return PETS.load(new Seed(1), DataFolder.at(data));
    }

    private static int[] labels(Dataset data) {
        return IntStream.range(0, data.size()).map(data::label).toArray();
    }

    private static float[] picture(Dataset data, int sample) {
        float[] into = new float[data.width()];
        data.copyFeatures(sample, into, 0);
        return into;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_folder_per_class_gives_pictures_with_labels(boolean zipped) throws IOException {
        write(zipped, new TreeMap<>(Map.of("dog/a.png", BLACK, "cat/b.png", WHITE, "cat/a.png", BLACK)));

        Dataset pets = load();

        assertThat(pets.inputShape()).isEqualTo(Shape.perSample(8, 8, 3));
        assertThat(pets.targets()).isEqualTo(new Targets.Classes(List.of("cat", "dog")));
        assertThat(labels(pets)).containsExactly(0, 0, 1);
        assertThat(picture(pets, 0)).containsOnly(0);
        assertThat(picture(pets, 1)).hasSize(192).containsOnly(1);
        assertThat(pets.givenTestStart()).isEmpty();
        assertThat(pets.featureNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void folders_train_and_test_make_a_given_test_set(boolean zipped) throws IOException {
        write(zipped, new TreeMap<>(Map.of(
                "test/dog/a.png", BLACK, "train/cat/a.png", BLACK, "train/dog/a.png", WHITE, "train/dog/b.png", WHITE)));

        Dataset pets = load();

        assertThat(labels(pets)).containsExactly(0, 1, 1, 1);
        assertThat(pets.givenTestStart()).isEqualTo(OptionalInt.of(3));
        assertThat(picture(pets, 3)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pets", "a/b"})
    void folders_around_everything_are_looked_through(String outer) throws IOException {
        writeZip(new TreeMap<>(Map.of(outer + "/train/cat/a.png", WHITE, outer + "/train/dog/a.png", WHITE, outer + "/test/dog/b.png", WHITE)));

        assertThat(load().givenTestStart()).isEqualTo(OptionalInt.of(2));
    }

    @Test
    void a_folder_train_with_pictures_in_it_is_a_class_of_trains() throws IOException {
        writeZip(new TreeMap<>(Map.of("train/a.png", WHITE, "bus/a.png", BLACK)));

        Dataset traffic = new ImageFolder("pets", List.of("train", "bus"), 8, 8, true).load(new Seed(1), DataFolder.at(data));

        assertThat(labels(traffic)).containsExactly(1, 0);
        assertThat(traffic.givenTestStart()).isEmpty();
    }

    @Test
    void the_place_of_a_name_is_the_number_of_its_class() throws IOException {
        writeZip(new TreeMap<>(Map.of("cat/a.png", WHITE, "dog/a.png", WHITE)));

        Dataset turned = new ImageFolder("pets", List.of("dog", "cat"), 8, 8, false).load(new Seed(1), DataFolder.at(data));

        assertThat(labels(turned)).containsExactly(1, 0);
    }

    @Test
    void folders_within_a_class_belong_to_it() throws IOException {
        writeZip(new TreeMap<>(Map.of("cat/indoors/a.png", WHITE, "cat/b.png", WHITE, "dog/2020/may/a.png", WHITE)));

        assertThat(labels(load())).containsExactly(0, 0, 1);
    }

    @Test
    void names_end_in_capitals_too_and_may_name_another_format() throws IOException {
        byte[] gif = ImageBytes.file("gif", ImageBytes.plain(9, 9, ImageBytes.WHITE));
        writeZip(new TreeMap<>(Map.of("cat/a.PNG", WHITE, "cat/b.Jpeg", gif, "dog/a.bmp", WHITE)));

        assertThat(load().size()).isEqualTo(3);
    }

    @Test
    void hidden_files_nested_zips_and_notes_beside_the_folders_are_passed_over() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of("cat/a.png", WHITE, "dog/a.png", WHITE));
        for (String name : List.of("README.txt", "cat/.DS_Store", "cat/Thumbs.db", "dog/more.zip", "inner.zip", "__MACOSX/cat/._a.png", ".git/a.png")) {
            files.put(name, new byte[] {1, 2, 3});
        }
        files.put(".hidden/", new byte[0]);
        writeZip(files);

        assertThat(load().size()).isEqualTo(2);
    }

    @Test
    void pictures_become_one_size_and_gray_where_that_is_wished() throws IOException {
        BufferedImage wide = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB); // red left of the middle, black on the right
        wide.setRGB(0, 0, 16, 16, IntStream.range(0, 256).map(i -> ImageBytes.RED).toArray(), 0, 16);
        writeZip(new TreeMap<>(Map.of("cat/a.png", ImageBytes.file("png", wide), "dog/a.png", WHITE)));

        Dataset gray = new ImageFolder("pets", List.of("cat", "dog"), 8, 10, true).load(new Seed(1), DataFolder.at(data));

        assertThat(gray.inputShape()).isEqualTo(Shape.perSample(8, 10, 1));
        assertThat(picture(gray, 0)).startsWith(76 / 255f, 76 / 255f, 76 / 255f, 76 / 255f, 76 / 255f, 0, 0, 0, 0, 0);
    }

    @Test
    void a_folder_comes_before_a_zip_of_the_same_name() throws IOException {
        writeZip(new TreeMap<>(Map.of("cat/a.png", WHITE, "dog/a.png", WHITE)));
        writeFolder(Map.of("cat/a.png", WHITE, "cat/b.png", WHITE, "dog/a.png", WHITE));

        assertThat(load().size()).isEqualTo(3);
    }

    @Test
    void a_zip_is_never_unpacked_to_disk() throws IOException {
        writeZip(new TreeMap<>(Map.of("cat/a.png", WHITE, "dog/a.png", WHITE)));

        load();

        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files).containsExactlyInAnyOrder(data, data.resolve("pets.zip"));
        }
    }

    @Test
    void more_than_65535_entries_are_read_where_the_zip_counts_them() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of("cat/a.png", WHITE, "dog/a.png", WHITE));
        IntStream.range(0, 66_000).forEach(i -> files.put(".notes/" + i, new byte[0]));
        writeZip(files);

        assertThat(load().size()).isEqualTo(2);
    }

    @Test
    void signature_and_data_agree() throws IOException {
        writeFolder(Map.of("cat/a.png", WHITE, "dog/a.png", WHITE));

        assertThat(new Signature(load().inputShape(), load().targets())).isEqualTo(PETS.signature());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../x | 8   | 8   | image folder: a name is 1 to 64 letters, digits, hyphens or underscores, found '../x'
            pets | 7   | 8   | image folder: the height must be between 8 and 128, found 7
            pets | 129 | 8   | image folder: the height must be between 8 and 128, found 129
            pets | 8   | 129 | image folder: the width must be between 8 and 128, found 129
            """)
    void values_that_cannot_be_are_refused(String name, int height, int width, String sentence) {
        assertThatThrownBy(() -> new ImageFolder(name, List.of("cat", "dog"), height, width, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void classes_that_cannot_be_are_refused() {
        assertRefused(List.of("cat"), "image folder: 2 to 1000 classes are possible, found 1");
        assertRefused(IntStream.range(0, 1001).mapToObj(String::valueOf).toList(), "image folder: 2 to 1000 classes are possible, found 1001");
        assertRefused(List.of("cat", "cat"), "image folder: two classes have the same name");
        assertRefused(List.of("cat", " "), "image folder: the name of a class is 1 to 64 characters without /, found ' '");
        assertRefused(List.of("cat", "a/b"), "image folder: the name of a class is 1 to 64 characters without /, found 'a/b'");
    }

    private static void assertRefused(List<String> classes, String sentence) {
        assertThatThrownBy(() -> new ImageFolder("pets", classes, 8, 8, false)).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }
}
