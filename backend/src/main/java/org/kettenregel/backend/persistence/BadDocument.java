package org.kettenregel.backend.persistence;

/** Thrown when a document cannot be read; each part can be shown on its own, the message says all in one sentence. */
public final class BadDocument extends RuntimeException {

    private final String where;
    private final String what;
    private final String expected;
    private final String found;
    private final String fix;

    public BadDocument(String where, String what, String expected, String found, String fix) {
        super("%s: %s: expected %s, found %s; %s.".formatted(where, what, expected, found, fix));
        this.where = where;
        this.what = what;
        this.expected = expected;
        this.found = found;
        this.fix = fix;
    }

    /** The same problem with another way out of it. */
    BadDocument mendedBy(String other) {
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
        return what;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    /** What the reader can do about it. */
    public String fix() {
        return fix;
    }
}
