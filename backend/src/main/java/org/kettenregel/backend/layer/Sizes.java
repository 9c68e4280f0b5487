package org.kettenregel.backend.layer;

/** Sizes that people set, and what is too much of them. */
final class Sizes {

    /** Above this a single layer would not fit what one session may use. */
    static final int MOST_FILTERS = 4096;

    /** Kernels, strides and the like, in cells. */
    static final int MOST_CELLS = 64;

    private Sizes() {}

    static void require(String layer, String knob, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s: %s must be between 1 and %d, found %d".formatted(layer, knob, most, value));
        }
    }
}
