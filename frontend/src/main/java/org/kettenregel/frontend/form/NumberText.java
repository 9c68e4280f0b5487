package org.kettenregel.frontend.form;

import java.util.OptionalDouble;

/** A number as people type it: with a point or a comma, a hyphen or a minus sign. */
public final class NumberText {

    /** Larger ones overflow within a layer or two of a network. */
    public static final double LARGEST = 1e6;

    private NumberText() {}

    /** Empty for anything that is no number between -{@link #LARGEST} and {@link #LARGEST}. */
    public static OptionalDouble parse(String text) {
        String plain = text.strip().replace('\u2212', '-').replace(',', '.');
        if (plain.length() > 40 || !plain.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(plain);
        return Math.abs(value) <= LARGEST ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
