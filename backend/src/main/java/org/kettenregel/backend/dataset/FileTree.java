package org.kettenregel.backend.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files below a folder or inside a zip, read one at a time and never written anywhere. Names are relative, with '/' between their parts; links
 * and names that lead out of the tree are refused when it is opened.
 */
sealed interface FileTree extends AutoCloseable permits FolderTree, ZipTree {

    /** Files and folders together; a list of so many names fits into memory easily. */
    int MAX_ENTRIES = 200_000;

    /** A picture of a good camera has half as much. */
    int MAX_FILE_BYTES = 16 << 20;

    /** A folder, or else a zip. */
    static FileTree open(Path path) {
        return Files.isDirectory(path) ? FolderTree.open(path) : ZipTree.open(path);
    }

    /** The folder or zip itself. */
    Path path();

    /** In the order of their names, which is the same on every machine. */
    List<String> files();

    /** Those that are listed themselves, and so may be empty, in the order of their names. */
    List<String> folders();

    /** The whole content of one of the files. */
    byte[] read(String file);

    /** Where a file is, as problems say it. */
    default String where(String file) {
        return path() + "/" + file;
    }

    @Override
    void close();

    static DatasetProblem tooManyEntries(Path path, long found) {
        return new DatasetProblem(path.toString(), "too many files", "at most %d files and folders".formatted(MAX_ENTRIES),
                String.valueOf(found), "use fewer images");
    }

    static DatasetProblem link(String where) {
        return new DatasetProblem(where, "symbolic link", "files and folders only", "a link", "put the file itself there");
    }

    static DatasetProblem tooLarge(String where) {
        return new DatasetProblem(where, "file too large", "at most %d bytes".formatted(MAX_FILE_BYTES), "more", "make the image smaller");
    }

    static DatasetProblem unreadable(String where, Exception e) {
        return new DatasetProblem(where, "cannot be read", "a readable file", Reason.of(e), "check the file and the rights to read it");
    }
}
