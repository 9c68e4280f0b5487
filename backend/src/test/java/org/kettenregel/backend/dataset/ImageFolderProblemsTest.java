package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged and hostile files, each with its sentence, in a folder and in a zip. */
class ImageFolderProblemsTest {

    private static final byte[] GOOD = ImageBytes.png(ImageBytes.WHITE);
    private static final ImageFolder PETS = new ImageFolder("pets", List.of("cat", "dog"), 8, 8, false);
    private static final BufferedImage CHECKED = ImageBytes.image(
            BufferedImage.TYPE_INT_RGB, 40, IntStream.range(0, 1600).map(i -> 0xff000000 | i * 0x3039).toArray());
    private static final String UNDECODABLE = "damaged image: expected a PNG, JPEG, GIF or BMP image that can be decoded, found a %s that cannot (";
    private static final String NO_IMAGE = "not an image: expected a PNG, JPEG, GIF or BMP image, found %s; convert it or leave it out.";
    private static final String GIANT = "impossible size: expected 1 to 16777216 pixels, found %s; make the image smaller.";

    @TempDir
    private Path data;

    private void write(boolean zipped, Map<String, byte[]> files) throws IOException {
        if (zipped) {
            Files.write(data.resolve("pets.zip"), ImageBytes.zip(new TreeMap<>(files)));
            return;
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = data.resolve("pets").resolve(file.getKey());
            Files.createDirectories(file.getKey().endsWith("/") ? place : place.getParent());
            if (!file.getKey().endsWith("/")) {
                Files.write(place, file.getValue());
            }
        }
    }

    private void load() {
        PETS.load(new Seed(1), DataFolder.at(data));
    }

    private String place(boolean zipped) {
        return data.resolve(zipped ? "pets.zip" : "pets").toString();
    }

    static Stream<Arguments> files() {
        return Stream.of(false, true).flatMap(zipped -> Stream.of(
                arguments("an empty file", zipped, "0.png", new byte[0], NO_IMAGE.formatted("an empty file")),
                arguments("text called PNG", zipped, "0.png", text("hello"), NO_IMAGE.formatted("another content")),
                arguments("a WebP called JPEG", zipped, "0.jpg", text("RIFF\0\0\0\0WEBPVP8 "), NO_IMAGE.formatted("another content")),
                arguments("notes among images", zipped, "notes.txt", text("hello"),
                        "not an image: expected a name that ends in .png, .jpg, .jpeg, .gif or .bmp, found notes.txt; convert it or leave it out."),
                arguments("half a PNG", zipped, "0.png", half("png"), UNDECODABLE.formatted("PNG")),
                arguments("half a JPEG", zipped, "0.jpg", half("jpeg"), UNDECODABLE.formatted("JPEG") + "it ends too early)"),
                arguments("half a GIF", zipped, "0.gif", half("gif"), UNDECODABLE.formatted("GIF")),
                arguments("half a BMP", zipped, "0.bmp", half("bmp"), UNDECODABLE.formatted("BMP")),
                arguments("a PNG with wrong bytes inside", zipped, "0.png", wrongInside(), UNDECODABLE.formatted("PNG")),
                arguments("a PNG that claims to be giant", zipped, "0.png", claiming("png", 60_000, 60_000), GIANT.formatted("60000 x 60000")),
                arguments("a JPEG that claims to be giant", zipped, "0.jpg", claiming("jpeg", 65_000, 65_000), GIANT.formatted("65000 x 65000")),
                arguments("a GIF that claims to be giant", zipped, "0.gif", claiming("gif", 65_535, 65_535), GIANT.formatted("65535 x 65535")),
                arguments("a BMP that claims to be giant", zipped, "0.bmp", claiming("bmp", 20_000, 20_000), UNDECODABLE.formatted("BMP")),
                arguments("a packed BMP that claims to be giant", zipped, "0.bmp", packedGiant(), GIANT.formatted("20000 x 20000")),
                arguments("a BMP of negative width", zipped, "0.bmp", claiming("bmp", -4, 4), UNDECODABLE.formatted("BMP")),
                arguments("a JPEG of 101 passes", zipped, "0.jpg", manyPasses(101),
                        "too many passes: expected at most 100 passes over the image, found 101; save the image without them."),
                arguments("a BMP with a JPEG inside", zipped, "0.bmp", wrapping(),
                        "image inside an image: expected a BMP with pixels of its own, found a JPEG or PNG inside; save that image instead."),
                arguments("a file of more than 16 MiB", zipped, "0.png", large(),
                        "file too large: expected at most 16777216 bytes, found more; make the image smaller.")));
    }

    @ParameterizedTest(name = "{0}, in a zip: {1}")
    @MethodSource("files")
    void a_bad_file_is_named_with_what_is_wrong(String what, boolean zipped, String name, byte[] content, String sentence) throws IOException {
        write(zipped, Map.of("cat/" + name, content, "dog/0.png", GOOD));

        assertThatThrownBy(this::load)
                .isInstanceOf(DatasetProblem.class)
                .hasMessageStartingWith("%s/cat/%s: %s".formatted(place(zipped), name, sentence))
                .hasMessageEndingWith(".");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] half(String format) {
        byte[] whole = ImageBytes.file(format, CHECKED);
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] claiming(String format, int width, int height) {
        return ImageBytes.claiming(format, ImageBytes.file(format, CHECKED), width, height);
    }

    private static byte[] wrongInside() {
        byte[] bytes = ImageBytes.file("png", CHECKED);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) 0x55);
        return bytes;
    }

    /** The last pass of a JPEG once more, until there are as many as wished. */
    private static byte[] manyPasses(int passes) {
        byte[] bytes = ImageBytes.jpegInPasses(CHECKED);
        int lastPass = bytes.length - 2;
        while ((bytes[lastPass] & 0xff) != 0xff || (bytes[lastPass + 1] & 0xff) != 0xda) {
            lastPass--;
        }
        int before = ImageFormat.JPEG.passes(bytes);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, bytes.length - 2);
        for (int i = before; i < passes; i++) {
            all.write(bytes, lastPass, bytes.length - 2 - lastPass);
        }
        all.write(bytes, bytes.length - 2, 2);
        return all.toByteArray();
    }

    private static byte[] packedGiant() {
        byte[] bytes = ImageBytes.file("bmp", new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        bytes[30] = 1; // the field of compression: runs of equal pixels
        return ImageBytes.claiming("bmp", bytes, 20_000, 20_000);
    }

    private static byte[] wrapping() {
        byte[] bytes = ImageBytes.file("bmp", CHECKED);
        bytes[30] = 4; // the field of compression: a JPEG follows
        return bytes;
    }

    private static byte[] large() {
        byte[] bytes = new byte[(16 << 20) + 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 0x9e3779b1 >>> 24); // does not shrink when it is packed
        }
        return bytes;
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                arguments("nothing", Map.of("cat/", new byte[0]), "",
                        "no images: expected a folder of PNG, JPEG, GIF or BMP files per class, found none; put the images there."),
                arguments("an empty class", Map.of("cat/0.png", GOOD, "dog/", new byte[0]), "/dog",
                        "empty folder: expected at least 1 image of this class, found none; put images there or remove it."),
                arguments("an empty class for training", Map.of("train/cat/0.png", GOOD, "train/dog/", new byte[0], "test/dog/0.png", GOOD), "/train/dog",
                        "empty folder: expected at least 1 image of this class, found none; put images there or remove it."),
                arguments("one class only", Map.of("cat/0.png", GOOD, "cat/1.png", GOOD), "",
                        "missing class: expected a folder dog with images to learn from, found none; choose the images anew, so that their classes are read again."),
                arguments("a class for testing only", Map.of("train/cat/0.png", GOOD, "test/dog/0.png", GOOD), "",
                        "missing class: expected a folder dog with images to learn from, found none; choose the images anew, so that their classes are read again."),
                arguments("a class too many", Map.of("cat/0.png", GOOD, "dog/0.png", GOOD, "owl/0.png", GOOD), "",
                        "unknown class: expected folders named cat, dog, found a folder owl; choose the images anew, so that their classes are read again."),
                arguments("an unknown class for testing", Map.of("train/cat/0.png", GOOD, "train/dog/0.png", GOOD, "test/owl/0.png", GOOD), "",
                        "unknown class: expected folders named cat, dog, found a folder owl; choose the images anew, so that their classes are read again."),
                arguments("an image beside the classes", Map.of("cat/0.png", GOOD, "dog/0.png", GOOD, "0.png", GOOD), "/0.png",
                        "image outside the folders: expected every image in the folder of its class, found it beside them; move it into a folder or leave it out."),
                arguments("an image beside train and test", Map.of("train/cat/0.png", GOOD, "train/dog/0.png", GOOD, "val/dog/0.png", GOOD), "/val/dog/0.png",
                        "image outside the folders: expected images in the folders train and test only, found it beside them; "
                                + "move it into one of them or leave it out."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void folders_that_do_not_fit_are_named(String what, Map<String, byte[]> files, String where, String sentence) throws IOException {
        for (boolean zipped : List.of(true, false)) { // the folder is written last, because it is looked for first
            write(zipped, files);

            assertThatThrownBy(this::load).isInstanceOf(DatasetProblem.class).hasMessage(place(zipped) + where + ": " + sentence);
        }
    }

    @Test
    void nothing_of_the_name_is_a_problem() {
        assertThatThrownBy(this::load).isInstanceOf(DatasetProblem.class)
                .hasMessage(data + ": missing images: expected a folder pets or a zip pets.zip, found none; put it there.");
    }

    @Test
    void no_data_folder_is_a_problem() {
        assertThatThrownBy(() -> PETS.load(new Seed(1), DataFolder.none()))
                .isInstanceOf(DatasetProblem.class)
                .hasMessage("pets: no data folder: expected a folder with the files of pets, found none; start the program with --data and a folder.");
    }

    /** None of these images is there: nobody gets as far as looking for them. */
    private FileTree images(int count) {
        List<String> names = IntStream.range(0, count).mapToObj(i -> i == 0 ? "dog/0.png" : "cat/%d.png".formatted(i)).toList();
        return new FolderTree(data, names, List.of());
    }

    @Test
    void too_many_images_are_refused_before_any_is_decoded() {
        ImageFolderFiles files = new ImageFolderFiles(PETS, images(100_001));

        assertThatThrownBy(files::load).isInstanceOf(DatasetProblem.class)
                .hasMessage(data + ": too many images: expected at most 100000, found 100001; use fewer images.");
    }

    @Test
    void images_that_would_fill_the_memory_are_refused_before_any_is_decoded() {
        ImageFolder large = new ImageFolder("pets", List.of("cat", "dog"), 128, 128, false);
        ImageFolderFiles files = new ImageFolderFiles(large, images(5462));

        // 5462 times 128 * 128 * 3 bytes are 8192 bytes more than 2^28
        assertThatThrownBy(files::load).isInstanceOf(DatasetProblem.class).hasMessage(data
                + ": too much data: expected at most 268435456 bytes, found 5462 images of 49152 bytes each; choose a smaller height and width, or use fewer images.");
    }

    @Test
    void a_link_in_a_folder_is_refused() throws IOException {
        write(false, Map.of("cat/0.png", GOOD, "dog/0.png", GOOD));
        Path secret = Files.write(data.resolve("secret.png"), GOOD);
        Files.createSymbolicLink(data.resolve("pets/cat/1.png"), secret);

        assertThatThrownBy(this::load).isInstanceOf(DatasetProblem.class).hasMessage(
                place(false) + "/cat/1.png: symbolic link: expected files and folders only, found a link; put the file itself there.");
    }

    @Test
    void the_folder_itself_may_be_a_link() throws IOException {
        write(false, Map.of("cat/0.png", GOOD, "dog/0.png", GOOD));
        Files.createSymbolicLink(data.resolve("linked"), data.resolve("pets"));

        assertThat(new ImageFolder("linked", List.of("cat", "dog"), 8, 8, false).load(new Seed(1), DataFolder.at(data)).size()).isEqualTo(2);
    }
}
