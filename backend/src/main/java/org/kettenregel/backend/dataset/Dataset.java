package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kettenregel.backend.shape.Shape;

/** Loaded samples: features and targets by number. Immutable, so any number of sessions can share one. */
public final class Dataset {

    /** The features of all samples, row-major, in the form that needs least memory. */
    sealed interface Features permits Features.Floats, Features.Bytes, TableFeatures, WordFeatures {

        /** Shorter rows are copied faster number by number. */
        int WORTH_A_CALL = 16;

        int length();

        /** In memory. */
        long bytes();

        /** Copies {@code count} features that start at {@code from}. */
        void copy(int from, int count, float[] into, int offset);

        /** Copies as many rows of {@code width} features one after another; {@code numbers} says which, from its place {@code first} on. */
        default void copyRows(int width, int[] numbers, int first, int count, float[] into, int offset) {
            for (int row = 0; row < count; row++) {
                copy(numbers[first + row] * width, width, into, offset + row * width);
            }
        }

        /** The same, of rows in an array. */
        static void copyRows(float[] values, int width, int[] numbers, int first, int count, float[] into, int offset) {
            if (width >= WORTH_A_CALL) {
                for (int row = 0; row < count; row++) {
                    System.arraycopy(values, numbers[first + row] * width, into, offset + row * width, width);
                }
                return;
            }
            for (int row = 0; row < count; row++) {
                int from = numbers[first + row] * width;
                int to = offset + row * width;
                for (int column = 0; column < width; column++) {
                    into[to + column] = values[from + column];
                }
            }
        }

        @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
        record Floats(float[] values) implements Features {

            @Override
            public int length() {
                return values.length;
            }

            @Override
            public long bytes() {
                return (long) values.length * Float.BYTES;
            }

            @Override
            public void copy(int from, int count, float[] into, int offset) {
                System.arraycopy(values, from, into, offset, count);
            }

            @Override
            public void copyRows(int width, int[] numbers, int first, int count, float[] into, int offset) {
                Features.copyRows(values, width, numbers, first, count, into, offset);
            }
        }

        /** Unsigned bytes, divided on the way out: a quarter of the memory of floats. */
        @SuppressWarnings("ArrayRecordComponent") // as above
        record Bytes(byte[] values, float divisor) implements Features {

            @Override
            public int length() {
                return values.length;
            }

            @Override
            public long bytes() {
                return values.length;
            }

            @Override
            public void copy(int from, int count, float[] into, int offset) {
                for (int i = 0; i < count; i++) {
                    into[offset + i] = (values[from + i] & 0xff) / divisor;
                }
            }
        }
    }

    private final Shape inputShape;
    private final Targets targets;
    private final List<String> featureNames;
    private final Features features;
    private final float[] targetValues;
    private final OptionalInt givenTestStart;
    private final int size;
    private final int width; // kept with the next two: asked for once per sample, and worked out anew each time by shapes and targets
    private final int targetWidth;
    private final boolean classes;

    /** Takes the arrays over; the caller must not keep them. */
    Dataset(Signature signature, List<String> featureNames, Features features, float[] targetValues, OptionalInt givenTestStart) {
        this.inputShape = signature.input();
        this.targets = signature.targets();
        this.featureNames = List.copyOf(featureNames);
        this.features = features;
        this.targetValues = targetValues;
        this.givenTestStart = givenTestStart;
        this.targetWidth = targets.width();
        this.classes = targets instanceof Targets.Classes;
        this.size = targetValues.length / targetWidth;
        this.width = inputShape.width();
        if (features.length() != Math.multiplyExact(size, width)) {
            throw new IllegalArgumentException(
                    "data set: %d features do not fit %d samples of shape %s".formatted(features.length(), size, inputShape));
        }
    }

    /** Samples that are numbers in memory already, features without names; takes the arrays over, the caller must not keep them. */
    public static Dataset inMemory(Signature signature, float[] features, float[] targetValues) {
        return new Dataset(signature, List.of(), new Features.Floats(features), targetValues, OptionalInt.empty());
    }

    /** Number of samples. */
    public int size() {
        return size;
    }

    /** What features and targets take in memory. */
    public long bytes() {
        return features.bytes() + (long) targetValues.length * Float.BYTES;
    }

    /** The shape of the features, batched. */
    public Shape inputShape() {
        return inputShape;
    }

    /** Features per sample. */
    public int width() {
        return width;
    }

    public Targets targets() {
        return targets;
    }

    /** x1, x2, ...; empty where features have no names of their own, as pixels. */
    public List<String> featureNames() {
        return featureNames;
    }

    /** Samples from this one on are a test set that came with the data; empty when the data leave the choice to the split. */
    public OptionalInt givenTestStart() {
        return givenTestStart;
    }

    /** What was done to the cells of a table; empty for data that come as the numbers they are. */
    public Optional<Preparation> preparation() {
        return switch (features) {
            case TableFeatures prepared -> Optional.of(prepared.preparation());
            case Features.Floats _, Features.Bytes _, WordFeatures _ -> Optional.empty();
        };
    }

    /** The same samples, prepared with what the given ones alone say about filling, scaling and frequent words; itself where nothing is prepared. */
    public Dataset preparedOn(int[] samples) {
        return switch (features) {
            case TableFeatures prepared -> prepared.table().preparedOn(samples);
            case WordFeatures prepared -> prepared.texts().preparedOn(samples);
            case Features.Floats _, Features.Bytes _ -> this;
        };
    }

    /** How texts became the numbers that are the features; empty for data that are no texts. */
    public Optional<Vocabulary> vocabulary() {
        return features instanceof WordFeatures texts ? Optional.of(texts.vocabulary()) : Optional.empty();
    }

    /** The words of a sample again, as far as the vocabulary knows them; empty for data that are no texts. */
    public List<String> words(int sample) {
        return features instanceof WordFeatures texts ? texts.words(sample) : List.of();
    }

    /** Copies the features of one sample to {@code into}, from {@code offset} on. */
    public void copyFeatures(int sample, float[] into, int offset) {
        features.copy(sample * width, width, into, offset);
    }

    /** Copies the features of {@code count} samples, which {@code samples} names from its place {@code first} on, one after another. */
    void copyFeatures(int[] samples, int first, int count, float[] into, int offset) {
        features.copyRows(width, samples, first, count, into, offset);
    }

    /** Copies the targets of several samples one after another, as {@link #copyFeatures(int[], int, int, float[], int)} their features. */
    void copyTargets(int[] samples, int first, int count, float[] into, int offset) {
        Features.copyRows(targetValues, targetWidth, samples, first, count, into, offset);
    }

    /** The target, or the first of several. */
    public float target(int sample) {
        return target(sample, 0);
    }

    public float target(int sample, int column) {
        return targetValues[sample * targetWidth + column];
    }

    /** The class of a sample, as a position in the names of {@link Targets.Classes}. */
    public int label(int sample) {
        if (!classes) {
            throw new IllegalStateException("this data set has numbers for targets, not classes");
        }
        return (int) target(sample);
    }
}
