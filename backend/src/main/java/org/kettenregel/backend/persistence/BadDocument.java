package org.kettenregel.backend.persistence;

import java.util.Locale;

/** Thrown when a document cannot be read; each part can be shown on its own, the message says all in one sentence, in English, and {@link #sentence} in either language. */
public final class BadDocument extends RuntimeException {

    private final String where;
    private final Saying what;
    private final Saying expected;
    private final Saying found;
    private final Saying fix;

    public BadDocument(String where, Saying what, Saying expected, Saying found, Saying fix) {
        super(sentence(Locale.ENGLISH, where, what, expected, found, fix));
        this.where = where;
        this.what = what;
        this.expected = expected;
        this.found = found;
        this.fix = fix;
    }

    private static String sentence(Locale locale, String where, Saying what, Saying expected, Saying found, Saying fix) {
        return Saying.text(locale, "sentence", where, what.in(locale), expected.in(locale), found.in(locale), fix.in(locale));
    }

    public String sentence(Locale locale) {
        return sentence(locale, where, what, expected, found, fix);
    }

    /** The same problem with another way out of it. */
    BadDocument mendedBy(Saying other) {
        return new BadDocument(where, what, expected, found, other);
    }

    /** The same problem of a document that is part of another. */
    BadDocument within(String outer) {
        return new BadDocument(outer + " " + where, what, expected, found, fix);
    }

    /** The place: a JSON path such as {@code $.layers[2].units}, or a file. */
    public String where() {
        return where;
    }

    public String what() {
        return what.in(Locale.ENGLISH);
    }

    public String expected() {
        return expected.in(Locale.ENGLISH);
    }

    public String found() {
        return found.in(Locale.ENGLISH);
    }

    /** What the reader can do about it. */
    public String fix() {
        return fix.in(Locale.ENGLISH);
    }
}
