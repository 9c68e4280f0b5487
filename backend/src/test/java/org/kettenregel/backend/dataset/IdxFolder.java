package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A folder with files as MNIST has them, and what is read from it. */
final class IdxFolder {

    static final int IMAGES = 0x0803;
    static final int LABELS = 0x0801;
    static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    private final Path folder;

    IdxFolder(Path folder) {
        this.folder = folder;
    }

    static byte[] idx(int magic, int[] sizes, int... items) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(magic);
            for (int size : sizes) {
                out.writeInt(size);
            }
            for (int item : items) {
                out.writeByte(item);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    /** Images of 1 row and 2 columns. */
    static byte[] images(int... pixels) {
        return idx(IMAGES, new int[] {pixels.length / 2, 1, 2}, pixels);
    }

    static byte[] labels(int... labels) {
        return idx(LABELS, new int[] {labels.length}, labels);
    }

    void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    void writeTrain() throws IOException {
        write(TRAIN_IMAGES, images(0, 255, 51, 102));
        write(TRAIN_LABELS, labels(7, 2));
    }

    Dataset load(boolean scaled) {
        return new Idx("mnist", scaled).load(new Seed(1), DataFolder.at(folder));
    }

    DatasetProblem problem() {
        return catchThrowableOfType(DatasetProblem.class, () -> load(true));
    }
}
