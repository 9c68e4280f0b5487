package org.kettenregel.frontend.playground;

import java.util.OptionalDouble;

/** A weight as people type it: with a point or a comma, a hyphen or a minus sign. */
final class WeightText {

    /** Larger ones overflow within a layer or two. */
    static final double LARGEST = 1e6;

    private WeightText() {}

    /** Empty for anything that is no number between -{@link #LARGEST} and {@link #LARGEST}. */
    static OptionalDouble parse(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(',', '.');
        if (plain.length() > 40 || !plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Math.abs(value) <= LARGEST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
