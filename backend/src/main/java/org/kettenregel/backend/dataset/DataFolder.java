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
}
