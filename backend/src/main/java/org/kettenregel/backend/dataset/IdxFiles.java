package org.kettenregel.backend.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.kettenregel.backend.shape.Shape;

/** The files of one set of images: a pair for training, and a pair for testing where there is one. */
record IdxFiles(Pair train, Optional<Pair> test) {

    /** Paths of images and of their labels. */
    record Pair(Path images, Path labels) {}

    /** Labels up to 9 make ten classes, as in MNIST; so a few samples without some digit still fit the same net. */
    private static final int USUAL_CLASSES = 10;

    static IdxFiles find(Idx spec, DataFolder folder) {
        Path root = folder.path().orElseThrow(() -> DatasetProblem.noFolder(spec.name(), spec.name()));
        List<Path> folders = List.of(root.resolve(spec.name()), root);
        Path images = find(folders, "train-images", 3).orElseThrow(() -> missing(root, spec, "train-images-idx3-ubyte"));
        List<Path> beside = List.of(images.toAbsolutePath().getParent());
        Path labels = find(beside, "train-labels", 1).orElseThrow(() -> missing(beside.getFirst(), spec, "train-labels-idx1-ubyte"));
        Optional<Path> testImages = find(beside, "t10k-images", 3);
        Optional<Path> testLabels = find(beside, "t10k-labels", 1);
        if (testImages.isPresent() != testLabels.isPresent()) {
            throw missing(beside.getFirst(), spec, testImages.isPresent() ? "t10k-labels-idx1-ubyte" : "t10k-images-idx3-ubyte");
        }
        return new IdxFiles(new Pair(images, labels), testImages.map(path -> new Pair(path, testLabels.orElseThrow())));
    }

    private static Optional<Path> find(List<Path> folders, String stem, int dimensions) {
        return folders.stream()
                .flatMap(folder -> Stream.of("-", ".").flatMap(dot -> Stream.of("", ".gz")
                        .map(packed -> folder.resolve(stem + dot + "idx" + dimensions + "-ubyte" + packed))))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static DatasetProblem missing(Path folder, Idx spec, String file) {
        return new DatasetProblem(folder.toString(), "missing file", file + " or " + file + ".gz", "none",
                "put the files of %s there or into its folder %s".formatted(spec.name(), spec.name()) + Downloads.orWith(spec.name()));
    }

    /** Reads all files into one set, the test pair behind the training pair. */
    Dataset load(boolean scaled) {
        try (IdxFile trainImages = IdxFile.open(train.images(), 3)) {
            if (test.isEmpty()) {
                float[] labels = labels(train, trainImages); // before memory for images is asked for
                byte[] pixels = new byte[trainImages.bytes()];
                trainImages.readItems(pixels, 0);
                return dataset(trainImages, pixels, labels, OptionalInt.empty(), scaled);
            }
            try (IdxFile testImages = IdxFile.open(test.get().images(), 3)) {
                return both(trainImages, testImages, test.get(), scaled);
            }
        }
    }

    private Dataset both(IdxFile trainImages, IdxFile testImages, Pair testPair, boolean scaled) {
        if (!testImages.itemSize().equals(trainImages.itemSize())) {
            throw new DatasetProblem(testImages.path().toString(), "images of another size", trainImages.itemSize() + " as for training",
                    testImages.itemSize(), "use files of one data set");
        }
        int bytes = trainImages.bytes() + testImages.bytes(); // each is at most a quarter of what an int can hold
        if (bytes > IdxFile.MAX_BYTES) {
            throw new DatasetProblem(testImages.path().toString(), "too much data",
                    "at most %d bytes with the images for training".formatted(IdxFile.MAX_BYTES), String.valueOf(bytes), "use fewer images");
        }
        float[] trainLabels = labels(train, trainImages);
        float[] testLabels = labels(testPair, testImages);
        byte[] pixels = new byte[bytes];
        trainImages.readItems(pixels, 0);
        testImages.readItems(pixels, trainImages.bytes());
        float[] labels = Arrays.copyOf(trainLabels, trainLabels.length + testLabels.length);
        System.arraycopy(testLabels, 0, labels, trainLabels.length, testLabels.length);
        return dataset(trainImages, pixels, labels, OptionalInt.of(trainImages.count()), scaled);
    }

    private static float[] labels(Pair pair, IdxFile images) {
        try (IdxFile file = IdxFile.open(pair.labels(), 1)) {
            if (file.count() != images.count()) {
                throw new DatasetProblem(file.path().toString(), "labels do not fit images", images.count() + " labels, one per image",
                        String.valueOf(file.count()), "use files of one data set");
            }
            byte[] bytes = new byte[file.bytes()];
            file.readItems(bytes, 0);
            float[] labels = new float[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                labels[i] = bytes[i] & 0xff;
            }
            return labels;
        }
    }

    private Dataset dataset(IdxFile images, byte[] pixels, float[] labels, OptionalInt testStart, boolean scaled) {
        Signature signature = new Signature(Shape.perSample(images.size(1), images.size(2), 1), Targets.Classes.numbered(classes(labels)));
        return new Dataset(signature, List.of(), new Dataset.Features.Bytes(pixels, scaled ? 255 : 1), labels, testStart);
    }

    /** More classes than ten are believed when each further number occurs; a single stray label is a damaged file. */
    private int classes(float[] labels) {
        boolean[] seen = new boolean[256];
        int classes = USUAL_CLASSES;
        for (float label : labels) {
            seen[(int) label] = true;
            classes = Math.max(classes, (int) label + 1);
        }
        for (int label = USUAL_CLASSES; label < classes; label++) {
            if (!seen[label]) {
                throw new DatasetProblem(train.labels().toString(), "label out of range",
                        "labels from 0 to 9, or more with every number up to the greatest", "%d without any %d".formatted(classes - 1, label),
                        "use files of one data set");
            }
        }
        return classes;
    }
}
