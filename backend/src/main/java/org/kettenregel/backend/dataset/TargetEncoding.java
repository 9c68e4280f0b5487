package org.kettenregel.backend.dataset;

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

    /** Writes the target of one sample to {@code into}, from {@code offset} on; the encoding must fit. */
    public void encode(Dataset data, int sample, float[] into, int offset) {
        switch (this) {
            case INPUT -> data.copyFeatures(sample, into, offset);
            case BINARY, INDEX -> into[offset] = data.label(sample);
            case SIGNED -> into[offset] = 2 * data.label(sample) - 1;
            case ONE_HOT -> {
                int label = data.label(sample);
                for (int column = 0, width = width(data); column < width; column++) {
                    into[offset + column] = column == label ? 1 : 0;
                }
            }
            case NUMBERS -> {
                for (int column = 0, width = width(data); column < width; column++) {
                    into[offset + column] = data.target(sample, column);
                }
            }
        }
    }
}
