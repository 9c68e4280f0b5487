package org.kettenregel.backend.layer;

/** How wide a layer may be. */
final class Units {

    /** Above this a single layer would not fit what one session may use. */
    private static final int MOST = 4096;

    private Units() {}

    static void require(String layer, int units) {
        if (units < 1 || units > MOST) {
            throw new IllegalArgumentException("%s: units must be between 1 and %d, found %d".formatted(layer, MOST, units));
        }
    }
}
