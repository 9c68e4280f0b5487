package org.kettenregel.backend.download;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One file of a public set as its host gives it away.
 *
 * @param name     under which it is kept
 * @param size     bytes, exactly
 * @param unpacked what is taken out of a tar.gz, which is not kept itself; empty for a file that stays as it is
 */
public record RemoteFile(URI address, String name, long size, Checksum checksum, List<ArchiveMember> unpacked) {

    public RemoteFile {
        unpacked = List.copyOf(unpacked);
    }

    /** The names of the files that are there in the end. */
    List<String> kept() {
        return unpacked.isEmpty() ? List.of(name) : unpacked.stream().map(ArchiveMember::name).toList();
    }

    /** Whether nothing is left to be done; a file of this name that someone put there counts, and is never replaced. */
    boolean isIn(Path folder) {
        return kept().stream().allMatch(each -> Files.isRegularFile(folder.resolve(each)));
    }

    /** Bytes on the disk while it is being fetched. */
    long room() {
        return size + unpacked.stream().mapToLong(ArchiveMember::size).sum();
    }
}
