package org.kettenregel.backend.dataset;

import java.util.Arrays;

/** How targets are written for the network: what its outputs are compared with. */
public enum TargetEncoding {
    /** One column: 1 for class 1, 0 for class 0. */
    BINARY,
    /** One column: +1 for class 1, -1 for class 0. */
    SIGNED,
    /** A column per class: 1 in that of the sample's class, 0 in the others. */
    ONE_HOT,
    /** One column: the number of the class. */
    INDEX,
    /** The numbers themselves. */
    NUMBERS,
    /** The features once more, for a network that makes its input again. */
    INPUT;

    /** Whether targets of this kind can be written so. */
    public boolean fits(Targets targets) {
        return switch (targets) {
            case Targets.Classes classes -> switch (this) {
                case ONE_HOT, INDEX, INPUT -> true;
                case BINARY, SIGNED -> classes.names().size() == 2;
                case NUMBERS -> false;
            };
            case Targets.Numbers _ -> this == NUMBERS || this == INPUT;
        };
    }

    /** Columns per sample. */
    public int width(Dataset data) {
        return this == INPUT ? data.width() : width(data.targets());
    }

    /** Columns per sample, where they come from the targets alone. */
    public int width(Targets targets) {
        if (!fits(targets)) {
            throw new IllegalArgumentException("target encoding %s does not fit %s".formatted(this, targets));
        }
        return targets instanceof Targets.Classes classes && this == ONE_HOT ? classes.names().size() : targets.width();
    }

    /** Writes the targets of {@code count} samples, which {@code samples} names from its place {@code first} on, one after another; the encoding must fit. */
    void encode(Dataset data, int[] samples, int first, int count, float[] into, int offset) {
        switch (this) {
            case INPUT -> data.copyFeatures(samples, first, count, into, offset);
            case BINARY, INDEX -> labels(data, samples, first, count, 1, 0, into, offset);
            case SIGNED -> labels(data, samples, first, count, 2, -1, into, offset);
            case ONE_HOT -> oneHot(data, samples, first, count, into, offset);
            case NUMBERS -> data.copyTargets(samples, first, count, into, offset);
        }
    }

    private static void labels(Dataset data, int[] samples, int first, int count, int factor, int added, float[] into, int offset) {
        for (int row = 0; row < count; row++) {
            into[offset + row] = factor * data.label(samples[first + row]) + added;
        }
    }

    private void oneHot(Dataset data, int[] samples, int first, int count, float[] into, int offset) {
        int width = width(data);
        Arrays.fill(into, offset, offset + count * width, 0);
        for (int row = 0; row < count; row++) {
            into[offset + row * width + data.label(samples[first + row])] = 1;
        }
    }
}
