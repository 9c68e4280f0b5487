package org.kettenregel.backend.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Looks at a folder or zip of images and proposes how to describe it: its classes, and a size and colours after a few of its images. */
public final class ImageScan {

    private static final int LOOKED_AT = 16;
    private static final int LARGEST_PROPOSED = 64;

    private ImageScan() {}

    /** Throws {@link DatasetProblem} where there is nothing to propose. */
    public static ImageFolder propose(Path folderOrZip) {
        String name = name(folderOrZip);
        try (FileTree tree = FileTree.open(folderOrZip)) {
            ClassFolders folders = ClassFolders.of(tree);
            List<String> classes = List.copyOf(folders.names());
            if (classes.size() < 2) {
                throw new DatasetProblem(folderOrZip.toString(), "one class only", "folders of at least 2 classes",
                        "only " + classes.getFirst(), "add a folder of images of another class");
            }
            ImageLook look = ImageLook.at(tree, folders.train().values().stream().map(List::getFirst).limit(LOOKED_AT).toList());
            return described(folderOrZip, name, classes, look);
        }
    }

    private static ImageFolder described(Path place, String name, List<String> classes, ImageLook look) {
        boolean small = look.alike() && Math.max(look.height(), look.width()) <= LARGEST_PROPOSED
                && Math.min(look.height(), look.width()) >= ImageFolder.MIN_SIDE;
        int height = small ? look.height() : ImageFolder.USUAL_SIDE;
        int width = small ? look.width() : ImageFolder.USUAL_SIDE;
        try {
            return new ImageFolder(name, classes, height, width, look.gray());
        } catch (IllegalArgumentException e) {
            throw new DatasetProblem(place.toString(), "unsuitable folders", "folders whose names can be those of classes", e.getMessage(), "rename them");
        }
    }

    private static String name(Path folderOrZip) {
        String file = folderOrZip.getFileName().toString();
        String name = file.toLowerCase(Locale.ROOT).endsWith(".zip") ? file.substring(0, file.length() - 4) : file;
        if (!DataFolder.isName(name)) {
            throw new DatasetProblem(folderOrZip.toString(), "unsuitable name", "1 to 64 letters, digits, hyphens or underscores", name, "rename it");
        }
        return name;
    }
}
