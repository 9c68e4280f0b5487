package org.kettenregel.backend.download;

/**
 * A file that is taken out of an archive.
 *
 * @param path as the archive writes it
 * @param size bytes, exactly
 */
public record ArchiveMember(String path, long size) {

    /** What it is called outside the archive: the last part of its path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
