package org.kettenregel.backend.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;

/**
 * Pictures in a folder per class, or in folders train and test that hold such folders, from a folder of the given name in the data folder
 * or a zip of that name. Every picture is drawn out or shrunk to one size, and its bytes become numbers 0..1. {@link ImageScan} proposes one.
 *
 * @param classNames names of the folders; the place of a name is the number of its class
 * @param grayscale  one channel of brightness instead of red, green and blue
 */
@Named(order = 13, id = "image-folder")
public record ImageFolder(
        String name,
        List<String> classNames,
        @Knob(min = ImageFolder.MIN_SIDE, max = ImageFolder.MAX_SIDE, step = 1) int height,
        @Knob(min = ImageFolder.MIN_SIDE, max = ImageFolder.MAX_SIDE, step = 1) int width,
        @Knob boolean grayscale)
        implements DatasetSpec {

    public static final int MIN_SIDE = 8;
    public static final int MAX_SIDE = 128;
    static final int USUAL_SIDE = 32;
    private static final int MAX_CLASSES = 1000;
    private static final int LONGEST_CLASS_NAME = 64;

    public ImageFolder {
        classNames = List.copyOf(classNames);
        DataFolder.checkName("image folder", name);
        checkClasses(classNames);
        checkSide("height", height);
        checkSide("width", width);
    }

    public ImageFolder() {
        this("images", List.of("cat", "dog"), USUAL_SIDE, USUAL_SIDE, false);
    }

    private static void checkClasses(List<String> names) {
        if (names.size() < 2 || names.size() > MAX_CLASSES) {
            throw new IllegalArgumentException("image folder: 2 to %d classes are possible, found %d".formatted(MAX_CLASSES, names.size()));
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("image folder: two classes have the same name");
        }
        for (String name : names) {
            if (name.isBlank() || name.length() > LONGEST_CLASS_NAME || name.chars().anyMatch(c -> c == '/' || Character.isISOControl(c))) {
                throw new IllegalArgumentException(
                        "image folder: the name of a class is 1 to %d characters without /, found '%s'".formatted(LONGEST_CLASS_NAME, name));
            }
        }
    }

    private static void checkSide(String side, int pixels) {
        if (pixels < MIN_SIDE || pixels > MAX_SIDE) {
            throw new IllegalArgumentException("image folder: the %s must be between %d and %d, found %d".formatted(side, MIN_SIDE, MAX_SIDE, pixels));
        }
    }

    int channels() {
        return grayscale ? 1 : 3;
    }

    @Override
    public Signature signature() {
        return new Signature(Shape.perSample(height, width, channels()), new Targets.Classes(classNames));
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        Path root = folder.path().orElseThrow(() -> DatasetProblem.noFolder(name));
        Path place = Stream.of(root.resolve(name), root.resolve(name + ".zip")).filter(Files::exists).findFirst()
                .orElseThrow(() -> new DatasetProblem(root.toString(), "missing images", "a folder %s or a zip %s.zip".formatted(name, name), "none",
                        "put it there"));
        try (FileTree tree = FileTree.open(place)) {
            return new ImageFolderFiles(this, tree).load();
        }
    }

    @Override
    public boolean fromFiles() {
        return true;
    }
}
