package org.kettenregel.backend.dataset;

import java.util.Optional;

/** Thrown when data cannot be loaded; each part can be shown on its own, the message says all in one sentence. */
public final class DatasetProblem extends RuntimeException {

    private static final String NO_FOLDER = "no data folder";

    private final String where;
    private final String what;
    private final String expected;
    private final String found;
    private final String fix;
    private final Optional<String> download;

    /** No folder was named in which the files of a data set could be. */
    static DatasetProblem noFolder(String name) {
        return noFolder(name, Optional.empty());
    }

    /** @param set the name under which its files can be downloaded, if it is one of those that can */
    static DatasetProblem noFolder(String name, String set) {
        return noFolder(name, Optional.of(set).filter(Downloads::has));
    }

    private static DatasetProblem noFolder(String name, Optional<String> download) {
        return new DatasetProblem(name, NO_FOLDER, "a folder with the files of " + name, "none", "start the program with --data and a folder"
                + download.map(each -> ", which %s fills".formatted(Downloads.command(each))).orElse(""), download);
    }

    public DatasetProblem(String where, String what, String expected, String found, String fix) {
        this(where, what, expected, found, fix, Optional.empty());
    }

    private DatasetProblem(String where, String what, String expected, String found, String fix, Optional<String> download) {
        super("%s: %s: expected %s, found %s; %s.".formatted(where, what, expected, found, fix));
        this.where = where;
        this.what = what;
        this.expected = expected;
        this.found = found;
        this.fix = fix;
        this.download = download;
    }

    /** Whether it is not the files that are wrong, but that nobody said where they are. */
    public boolean lacksFolder() {
        return what.equals(NO_FOLDER);
    }

    /** The name under which {@code kettenregel data} downloads the files that lack a folder; empty for sets that are not public. */
    public Optional<String> download() {
        return download;
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
