package org.kettenregel.backend.shape;

/** Thrown by shape inference when sizes do not fit; carries the two sides apart, so that a problem can show both. */
public final class ShapeMismatch extends RuntimeException {

    private final String expected;
    private final String found;

    public ShapeMismatch(String operation, String expected, String found) {
        super("%s: expected %s, found %s".formatted(operation, expected, found));
        this.expected = expected;
        this.found = found;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
