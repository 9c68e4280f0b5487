package org.kettenregel.backend.dataset;

import java.nio.file.Path;
import java.util.Optional;

/** Where data files lie, if there is such a place; data sets that are computed do not look at it. */
public record DataFolder(Optional<Path> path) {

    public static DataFolder none() {
        return new DataFolder(Optional.empty());
    }

    public static DataFolder at(Path path) {
        return new DataFolder(Optional.of(path));
    }

    /** Whether a name can be that of a data set: it comes from links and becomes part of a path. */
    static boolean isName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    }

    static void checkName(String set, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("%s: a name is 1 to 64 letters, digits, hyphens or underscores, found '%s'".formatted(set, name));
        }
    }
}
