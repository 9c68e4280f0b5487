package org.kettenregel.backend.dataset;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The six files of the binary version of CIFAR-10: five to learn from, one to test with, each a row of records. */
record Cifar10Files(List<Path> train, Path test) {

    private static final List<String> FOLDERS = List.of("cifar-10-batches-bin", "cifar10", "");
    private static final List<String> TRAIN =
            List.of("data_batch_1.bin", "data_batch_2.bin", "data_batch_3.bin", "data_batch_4.bin", "data_batch_5.bin");
    private static final String TEST = "test_batch.bin";
    private static final int PLANE = Cifar10.SIDE * Cifar10.SIDE;
    private static final int PIXEL_BYTES = Cifar10.CHANNELS * PLANE;
    /** The label, then a plane per colour: red, green, blue. */
    private static final int RECORD_BYTES = 1 + PIXEL_BYTES;
    private static final int GREATEST_LABEL = 9;
    private static final String DOWNLOAD = "cifar10";
    private static final String DOWNLOAD_AGAIN = "download the binary version of CIFAR-10 again";

    static Cifar10Files find(DataFolder folder) {
        Path root = folder.path().orElseThrow(() -> DatasetProblem.noFolder("CIFAR-10", DOWNLOAD));
        Path place = FOLDERS.stream().map(root::resolve).filter(Cifar10Files::holdsSome).findFirst().orElseThrow(() -> missing(root, TRAIN.getFirst()));
        List<Path> train = TRAIN.stream().map(name -> file(place, name)).toList();
        return new Cifar10Files(train, file(place, TEST));
    }

    private static boolean holdsSome(Path place) {
        return TRAIN.stream().anyMatch(name -> Files.isRegularFile(place.resolve(name)));
    }

    private static Path file(Path place, String name) {
        return Optional.of(place.resolve(name)).filter(Files::isRegularFile).orElseThrow(() -> missing(place, name));
    }

    private static DatasetProblem missing(Path place, String name) {
        return new DatasetProblem(place.toString(), "missing file", name, "none",
                "put the six files of the binary version of CIFAR-10 there or into its folder cifar-10-batches-bin" + Downloads.orWith(DOWNLOAD));
    }

    /** Reads all files into one set, the test file behind the others. */
    Dataset load(Signature signature) {
        List<Path> files = new ArrayList<>(train);
        files.add(test);
        long records = 0;
        int testStart = 0;
        for (Path file : files) {
            testStart = (int) records;
            records += records(file);
            checkBytes(file, records * PIXEL_BYTES);
        }
        byte[] pixels = new byte[(int) records * PIXEL_BYTES];
        float[] labels = new float[(int) records];
        int next = 0;
        for (Path file : files) {
            next = read(file, pixels, labels, next);
        }
        return new Dataset(signature, List.of(), new Dataset.Features.Bytes(pixels, 255), labels, OptionalInt.of(testStart));
    }

    private static void checkBytes(Path file, long bytes) {
        if (bytes > IdxFile.MAX_BYTES) {
            throw new DatasetProblem(file.toString(), "too much data", "at most %d bytes with the files before it".formatted(IdxFile.MAX_BYTES),
                    String.valueOf(bytes), DOWNLOAD_AGAIN);
        }
    }

    private static long records(Path file) {
        try {
            long bytes = Files.size(file);
            if (bytes == 0 || bytes % RECORD_BYTES != 0) {
                throw new DatasetProblem(file.toString(), "wrong length", "a multiple of %d bytes, one record each".formatted(RECORD_BYTES),
                        String.valueOf(bytes), DOWNLOAD_AGAIN);
            }
            return bytes / RECORD_BYTES;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Reads as many records as were counted; gives the number of the sample behind them. */
    private static int read(Path file, byte[] pixels, float[] labels, int first) {
        long records = records(file);
        byte[] one = new byte[RECORD_BYTES];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int i = 0; i < records; i++) {
                if (first + i == labels.length || in.readNBytes(one, 0, RECORD_BYTES) < RECORD_BYTES) {
                    throw new DatasetProblem(file.toString(), "changed while it was read", records + " records", "another number", "try again");
                }
                labels[first + i] = label(file, i, one[0] & 0xff);
                interleave(one, pixels, (first + i) * PIXEL_BYTES);
            }
            return first + (int) records;
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static int label(Path file, int record, int label) {
        if (label > GREATEST_LABEL) {
            throw new DatasetProblem(file.toString(), "label out of range", "labels from 0 to " + GREATEST_LABEL,
                    "%d in record %d".formatted(label, record + 1), DOWNLOAD_AGAIN);
        }
        return label;
    }

    /** From a plane per colour to three colours per pixel. */
    private static void interleave(byte[] from, byte[] into, int offset) {
        for (int pixel = 0; pixel < PLANE; pixel++) {
            for (int channel = 0; channel < Cifar10.CHANNELS; channel++) {
                into[offset + pixel * Cifar10.CHANNELS + channel] = from[1 + channel * PLANE + pixel];
            }
        }
    }

    private static DatasetProblem unreadable(Path file, IOException e) {
        return new DatasetProblem(file.toString(), "cannot be read", "a readable file", Reason.of(e), "check the file and the rights to read it");
    }
}
