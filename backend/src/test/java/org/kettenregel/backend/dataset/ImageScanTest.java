package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageScanTest {

    @TempDir
    private Path data;

    private Path zip(String name, Map<String, byte[]> files) throws IOException {
        return Files.write(data.resolve(name), ImageBytes.zip(files));
    }

    private static byte[] png(int width, int height, int color) {
        return ImageBytes.file("png", ImageBytes.plain(width, height, color));
    }

    @Test
    void classes_are_those_of_the_folders_in_the_order_of_their_names() throws IOException {
        Path zip = zip("pets.zip", Map.of("owl/0.png", png(9, 9, ImageBytes.RED), "cat/0.png", png(9, 9, ImageBytes.RED), "dog/0.png", png(9, 9, ImageBytes.RED)));

        ImageFolder proposed = ImageScan.propose(zip);

        assertThat(proposed.name()).isEqualTo("pets");
        assertThat(proposed.classNames()).containsExactly("cat", "dog", "owl");
    }

    @Test
    void what_is_proposed_can_be_loaded() throws IOException {
        Path zip = zip("pets.zip", Map.of("train/cat/0.png", png(9, 9, ImageBytes.RED), "train/dog/0.png", png(9, 9, ImageBytes.RED)));

        assertThat(ImageScan.propose(zip).load(new Seed(1), DataFolder.at(data)).size()).isEqualTo(2);
    }

    @Test
    void a_folder_is_looked_at_like_a_zip() throws IOException {
        for (String name : List.of("pets/cat", "pets/dog")) {
            Files.write(Files.createDirectories(data.resolve(name)).resolve("0.png"), png(20, 10, ImageBytes.RED));
        }

        assertThat(ImageScan.propose(data.resolve("pets"))).isEqualTo(new ImageFolder("pets", List.of("cat", "dog"), 10, 20, false));
    }

    @Test
    void images_of_one_small_size_keep_it() throws IOException {
        Path zip = zip("pets.zip", Map.of("cat/0.png", png(64, 8, ImageBytes.RED), "dog/0.png", png(64, 8, ImageBytes.RED)));

        assertThat(ImageScan.propose(zip)).isEqualTo(new ImageFolder("pets", List.of("cat", "dog"), 8, 64, false));
    }

    @Test
    void images_of_several_sizes_large_or_tiny_become_32_by_32() throws IOException {
        Path several = zip("several.zip", Map.of("cat/0.png", png(20, 20, ImageBytes.RED), "dog/0.png", png(21, 20, ImageBytes.RED)));
        Path large = zip("large.zip", Map.of("cat/0.png", png(65, 20, ImageBytes.RED), "dog/0.png", png(65, 20, ImageBytes.RED)));
        Path tiny = zip("tiny.zip", Map.of("cat/0.png", png(7, 20, ImageBytes.RED), "dog/0.png", png(7, 20, ImageBytes.RED)));

        for (Path zip : List.of(several, large, tiny)) {
            assertThat(ImageScan.propose(zip).height()).isEqualTo(32);
            assertThat(ImageScan.propose(zip).width()).isEqualTo(32);
        }
    }

    @Test
    void images_without_colours_are_proposed_as_gray() throws IOException {
        byte[] gray = ImageBytes.file("png", new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_GRAY));
        Path allGray = zip("gray.zip", Map.of("cat/0.png", gray, "dog/0.png", png(9, 9, ImageBytes.WHITE)));
        Path oneRed = zip("red.zip", Map.of("cat/0.png", gray, "dog/0.png", png(9, 9, ImageBytes.RED)));

        assertThat(ImageScan.propose(allGray).grayscale()).isTrue();
        assertThat(ImageScan.propose(oneRed).grayscale()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat/", "pets/cat/", "train/cat/"})
    void one_class_only_is_a_problem(String place) throws IOException {
        Path zip = zip("pets.zip", Map.of(place + "0.png", png(9, 9, ImageBytes.RED), place + "1.png", png(9, 9, ImageBytes.RED)));

        assertThatThrownBy(() -> ImageScan.propose(zip)).isInstanceOf(DatasetProblem.class).hasMessage(
                zip + ": one class only: expected folders of at least 2 classes, found only cat; add a folder of images of another class.");
    }

    @Test
    void a_name_that_links_cannot_hold_is_a_problem() throws IOException {
        Path zip = zip("my pets.zip", Map.of("cat/0.png", png(9, 9, ImageBytes.RED), "dog/0.png", png(9, 9, ImageBytes.RED)));

        assertThatThrownBy(() -> ImageScan.propose(zip)).isInstanceOf(DatasetProblem.class).hasMessage(
                zip + ": unsuitable name: expected 1 to 64 letters, digits, hyphens or underscores, found my pets; rename it.");
    }

    @Test
    void folders_with_names_too_long_for_classes_are_a_problem() throws IOException {
        Path zip = zip("pets.zip", Map.of("c".repeat(65) + "/0.png", png(9, 9, ImageBytes.RED), "dog/0.png", png(9, 9, ImageBytes.RED)));

        assertThatThrownBy(() -> ImageScan.propose(zip)).isInstanceOf(DatasetProblem.class)
                .hasMessageStartingWith(zip + ": unsuitable folders: expected folders whose names can be those of classes, found image folder: the name of a class is");
    }

    @Test
    void an_image_that_cannot_be_decoded_is_a_problem_already_here() throws IOException {
        Path zip = zip("pets.zip", Map.of("cat/0.png", new byte[0], "dog/0.png", png(9, 9, ImageBytes.RED)));

        assertThatThrownBy(() -> ImageScan.propose(zip)).isInstanceOf(DatasetProblem.class).hasMessageStartingWith(zip + "/cat/0.png: not an image");
    }

    @Test
    void nothing_at_all_is_a_problem() {
        Path nowhere = data.resolve("nowhere.zip");

        assertThatThrownBy(() -> ImageScan.propose(nowhere)).isInstanceOf(DatasetProblem.class).hasMessageStartingWith(nowhere + ": cannot be read: ");
    }
}
