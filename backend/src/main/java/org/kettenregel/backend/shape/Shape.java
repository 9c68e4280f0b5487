package org.kettenregel.backend.shape;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sizes of a tensor. A batched shape has a leading axis of samples whose length is known only when a batch is loaded, so one program
 * serves every batch size; {@code sizes} are those of one sample then.
 *
 * @param batched whether a leading axis of samples, written n, stands before {@code sizes}
 * @param sizes   all positive; empty for one number (per sample, when batched); a ShapeMismatch when no array could hold so many elements
 */
public record Shape(boolean batched, List<Integer> sizes) {

    public Shape {
        sizes = List.copyOf(sizes);
        long product = 1;
        for (int size : sizes) {
            if (size < 1) {
                throw new IllegalArgumentException("shape: sizes must be positive, found " + sizes);
            }
            product *= size;
            if (product > Integer.MAX_VALUE) {
                throw new ShapeMismatch("shape", "sizes that multiply to at most " + Integer.MAX_VALUE, sizes.toString());
            }
        }
    }

    /** (n, sizes...): one such tensor for every sample of the batch. */
    public static Shape perSample(int... sizes) {
        return new Shape(true, Arrays.stream(sizes).boxed().toList());
    }

    /** (sizes...): the same for all samples, as parameters are. */
    public static Shape fixed(int... sizes) {
        return new Shape(false, Arrays.stream(sizes).boxed().toList());
    }

    /** One number for the whole batch. */
    public static Shape scalar() {
        return fixed();
    }

    /** Elements of one sample, or of the whole tensor when it is not batched. */
    public int width() {
        int width = 1;
        for (int i = 0; i < sizes.size(); i++) { // asked in every training step, so without a stream or an iterator
            width *= sizes.get(i);
        }
        return width;
    }

    /** Elements for a batch of {@code samples}. */
    public int elements(int samples) {
        return batched ? Math.multiplyExact(samples, width()) : width();
    }

    /** The same, however many they are. */
    public long amount(int samples) {
        return batched ? (long) samples * width() : width();
    }

    public int size(int axis) {
        return sizes.get(axis);
    }

    /** {@code (n, 784)}, {@code (784, 512)}, {@code scalar}. */
    @Override
    public String toString() {
        if (!batched && sizes.isEmpty()) {
            return "scalar";
        }
        Stream<String> samples = batched ? Stream.of("n") : Stream.of();
        return Stream.concat(samples, sizes.stream().map(String::valueOf)).collect(Collectors.joining(", ", "(", ")"));
    }
}
