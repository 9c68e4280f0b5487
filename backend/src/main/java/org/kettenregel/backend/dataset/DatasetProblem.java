package org.kettenregel.backend.dataset;

/** Thrown when data cannot be loaded; each part can be shown on its own, the message says all in one sentence. */
public final class DatasetProblem extends RuntimeException {

    private static final String NO_FOLDER = "no data folder";

    private final String where;
    private final String what;
    private final String expected;
    private final String found;
    private final String fix;

    /** No folder was named in which the files of a data set could be. */
    static DatasetProblem noFolder(String name) {
        return new DatasetProblem(name, NO_FOLDER, "a folder with the files of " + name, "none", "start the program with --data and a folder");
    }

    public DatasetProblem(String where, String what, String expected, String found, String fix) {
        super("%s: %s: expected %s, found %s; %s.".formatted(where, what, expected, found, fix));
        this.where = where;
        this.what = what;
        this.expected = expected;
        this.found = found;
        this.fix = fix;
    }

    /** Whether it is not the files that are wrong, but that nobody said where they are. */
    public boolean lacksFolder() {
        return what.equals(NO_FOLDER);
    }

    /** The file or folder. */
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
