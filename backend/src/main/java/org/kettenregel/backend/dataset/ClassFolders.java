package org.kettenregel.backend.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The images of a tree by the folders that name their classes: those to learn from and, where there are folders train and test, those to test
 * with. Folders that hold everything else are looked through; hidden files and zips are passed over.
 *
 * @param train files by class, both in the order of their names
 * @param test  the same; empty where there is no folder test
 */
record ClassFolders(SortedMap<String, List<String>> train, SortedMap<String, List<String>> test) {

    private static final String TRAIN = "train";
    private static final String TEST = "test";
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final Set<String> PASSED_OVER = Set.of("__MACOSX", "Thumbs.db", "desktop.ini");

    /** A file or folder with the parts of its name. */
    private record Item(String name, List<String> parts) {

        static Item of(String name) {
            return new Item(name, Arrays.asList(name.split("/")));
        }

        boolean isSeen() {
            return parts.stream().noneMatch(part -> part.startsWith(".") || PASSED_OVER.contains(part)) && !extension().equals("zip");
        }

        boolean isImage() {
            return IMAGES.contains(extension());
        }

        String extension() {
            String last = parts.getLast();
            return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }

        Item without(int outer) {
            return new Item(name, parts.subList(outer, parts.size()));
        }
    }

    static ClassFolders of(FileTree tree) {
        List<Item> files = tree.files().stream().map(Item::of).filter(Item::isSeen).toList();
        List<Item> images = files.stream().filter(Item::isImage).toList();
        if (images.isEmpty()) {
            throw new DatasetProblem(tree.path().toString(), "no images", "a folder of PNG, JPEG, GIF or BMP files per class", "none",
                    "put the images there");
        }
        int outer = outerFolders(images);
        List<String> common = images.getFirst().parts().subList(0, outer);
        List<Item> inside = files.stream().filter(file -> startsWith(file, common)).map(file -> file.without(outer)).toList();
        List<Item> folders = tree.folders().stream().map(Item::of).filter(Item::isSeen)
                .filter(folder -> startsWith(folder, common)).map(folder -> folder.without(outer)).toList();
        List<Item> inTrain = inside.stream().filter(file -> file.isImage() && file.parts().getFirst().equals(TRAIN)).toList();
        boolean parted = !inTrain.isEmpty() && inTrain.stream().allMatch(file -> file.parts().size() > 2); // else it is a class of trains
        return parted
                ? new ClassFolders(part(tree, TRAIN, inside, folders), part(tree, TEST, inside, folders)).refuseOthers(tree, inside)
                : new ClassFolders(classes(tree, inside, folders), new TreeMap<>());
    }

    /** How many folders lie around all images without telling them apart; one named train does tell. */
    private static int outerFolders(List<Item> images) {
        int outer = 0;
        while (true) {
            int at = outer;
            String first = images.getFirst().parts().get(at);
            boolean around = images.stream().allMatch(image -> image.parts().size() > at + 2 && image.parts().get(at).equals(first));
            if (!around || first.equals(TRAIN)) {
                return outer;
            }
            outer++;
        }
    }

    private static boolean startsWith(Item item, List<String> common) {
        return item.parts().size() > common.size() && item.parts().subList(0, common.size()).equals(common);
    }

    private static SortedMap<String, List<String>> part(FileTree tree, String part, List<Item> files, List<Item> folders) {
        return classes(tree, below(part, files), below(part, folders));
    }

    private static List<Item> below(String part, List<Item> items) {
        return items.stream().filter(item -> item.parts().size() > 1 && item.parts().getFirst().equals(part)).map(item -> item.without(1)).toList();
    }

    private static SortedMap<String, List<String>> classes(FileTree tree, List<Item> files, List<Item> folders) {
        SortedMap<String, List<String>> classes = new TreeMap<>();
        for (Item file : files) {
            if (file.parts().size() > 1) {
                requireImage(tree, file);
                classes.computeIfAbsent(file.parts().getFirst(), name -> new ArrayList<>()).add(file.name());
            } else if (file.isImage()) {
                throw new DatasetProblem(tree.where(file.name()), "image outside the folders", "every image in the folder of its class", "it beside them",
                        "move it into a folder or leave it out");
            }
        }
        folders.stream().filter(folder -> !classes.containsKey(folder.parts().getFirst())).findFirst().ifPresent(folder -> {
            throw new DatasetProblem(tree.where(folder.name()), "empty folder", "at least 1 image of this class", "none", "put images there or remove it");
        });
        return classes;
    }

    private static void requireImage(FileTree tree, Item file) {
        if (!file.isImage()) {
            throw new DatasetProblem(tree.where(file.name()), "not an image", "a name that ends in .png, .jpg, .jpeg, .gif or .bmp",
                    file.parts().getLast(), "convert it or leave it out");
        }
    }

    private ClassFolders refuseOthers(FileTree tree, List<Item> files) {
        files.stream().filter(file -> file.isImage() && !Set.of(TRAIN, TEST).contains(file.parts().getFirst())).findFirst().ifPresent(file -> {
            throw new DatasetProblem(tree.where(file.name()), "image outside the folders", "images in the folders train and test only", "it beside them",
                    "move it into one of them or leave it out");
        });
        return this;
    }

    /** Of both parts. */
    Set<String> names() {
        return new TreeSet<>(Stream.concat(train.keySet().stream(), test.keySet().stream()).toList());
    }
}
