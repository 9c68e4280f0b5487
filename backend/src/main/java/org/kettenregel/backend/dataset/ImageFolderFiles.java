package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;

/** The files of an {@link ImageFolder}, held against its description and read into one array. */
final class ImageFolderFiles {

    private static final int MAX_IMAGES = 100_000;
    private static final String PROPOSE_AGAIN = "choose the images anew, so that their classes are read again";

    private final ImageFolder spec;
    private final FileTree tree;

    ImageFolderFiles(ImageFolder spec, FileTree tree) {
        this.spec = spec;
        this.tree = tree;
    }

    /** The images for testing stand behind those for training; within a part the classes follow each other. */
    Dataset load() {
        ClassFolders folders = ClassFolders.of(tree);
        checkClasses(folders);
        int training = count(folders.train());
        int all = training + count(folders.test());
        checkAmount(all);
        byte[] pixels = new byte[all * spec.signature().input().width()];
        float[] labels = new float[all];
        ImageDecoder decoder = new ImageDecoder();
        int next = read(folders.train(), decoder, 0, pixels, labels);
        read(folders.test(), decoder, next, pixels, labels);
        OptionalInt testStart = all > training ? OptionalInt.of(training) : OptionalInt.empty();
        return new Dataset(spec.signature(), List.of(), new Dataset.Features.Bytes(pixels, 255), labels, testStart);
    }

    private void checkClasses(ClassFolders folders) {
        String where = tree.path().toString();
        folders.names().stream().filter(name -> !spec.classNames().contains(name)).findFirst().ifPresent(name -> {
            throw new DatasetProblem(where, "unknown class", "folders named " + shortList(spec.classNames()), "a folder " + name, PROPOSE_AGAIN);
        });
        spec.classNames().stream().filter(name -> !folders.train().containsKey(name)).findFirst().ifPresent(name -> {
            throw new DatasetProblem(where, "missing class", "a folder %s with images to learn from".formatted(name), "none", PROPOSE_AGAIN);
        });
    }

    private static String shortList(List<String> names) {
        int shown = Math.min(10, names.size());
        return String.join(", ", names.subList(0, shown)) + (shown < names.size() ? ", ..." : "");
    }

    private void checkAmount(int images) {
        String where = tree.path().toString();
        if (images > MAX_IMAGES) {
            throw new DatasetProblem(where, "too many images", "at most " + MAX_IMAGES, String.valueOf(images), "use fewer images");
        }
        long bytes = (long) images * spec.signature().input().width();
        if (bytes > IdxFile.MAX_BYTES) {
            throw new DatasetProblem(where, "too much data", "at most %d bytes".formatted(IdxFile.MAX_BYTES),
                    "%d images of %d bytes each".formatted(images, bytes / images), "choose a smaller height and width, or use fewer images");
        }
    }

    private static int count(SortedMap<String, List<String>> part) {
        return part.values().stream().mapToInt(List::size).sum();
    }

    /** Gives the number of the sample behind those read. */
    private int read(SortedMap<String, List<String>> part, ImageDecoder decoder, int first, byte[] pixels, float[] labels) {
        int width = spec.signature().input().width();
        int next = first;
        for (String name : part.keySet()) {
            int label = spec.classNames().indexOf(name);
            for (String file : part.get(name)) {
                ImagePixels image = decoder.pixels(tree.read(file), tree.where(file));
                Resampling.resize(image, spec.height(), spec.width(), spec.channels(), pixels, next * width);
                labels[next++] = label;
            }
        }
        return next;
    }
}
