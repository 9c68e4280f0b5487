package org.kettenregel.backend.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A data set that anybody may fetch.
 *
 * @param id      names it on the command line, and its folder
 * @param licence in words
 * @param page    where its makers describe it
 */
public record PublicSet(String id, String title, String licence, URI page, List<RemoteFile> files) {

    public PublicSet {
        files = List.copyOf(files);
    }

    /** Where its files lie in a data folder. */
    public Path folder(Path data) {
        return data.resolve(id);
    }

    /** Whether all its files are there; only their names are looked at. */
    public boolean isIn(Path data) {
        return files.stream().allMatch(file -> file.isIn(folder(data)));
    }

    /** Bytes to be fetched when none is there yet. */
    public long bytes() {
        return files.stream().mapToLong(RemoteFile::size).sum();
    }
}
