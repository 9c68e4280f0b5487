package org.kettenregel.backend.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Takes the expected files out of a tar.gz and nothing else. Paths within the archive are compared, never followed; a file of another kind
 * or size than expected is refused before a byte of it is written.
 */
final class Archive {

    private final RemoteFile file;
    private final Path folder;
    private final Progress progress;

    Archive(RemoteFile file, Path folder, Progress progress) {
        this.file = file;
        this.folder = folder;
        this.progress = progress;
    }

    /** Gives false when it was cancelled. */
    boolean unpack(InputStream packed) {
        List<ArchiveMember> wanted = new ArrayList<>(file.unpacked());
        try (TarArchiveInputStream archive = new TarArchiveInputStream(new GZIPInputStream(packed, 1 << 16))) {
            while (!wanted.isEmpty()) {
                TarArchiveEntry entry = archive.getNextEntry();
                if (entry == null) {
                    throw Trouble.wrongArchive(file, wanted.getFirst().path(), "none");
                }
                String path = entry.getName();
                Optional<ArchiveMember> member = wanted.stream().filter(each -> each.path().equals(path)).findFirst();
                if (member.isPresent()) {
                    check(entry, member.get());
                    if (!write(archive, member.get())) {
                        return false;
                    }
                    wanted.remove(member.get());
                }
            }
        } catch (IOException e) {
            throw Trouble.wrongArchive(file, "a tar.gz that can be unpacked", e.toString());
        }
        return true;
    }

    private void check(TarArchiveEntry entry, ArchiveMember member) {
        boolean plain = entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
        if (!plain || entry.getSize() != member.size()) {
            throw Trouble.wrongArchive(file, "%s as a file of %d bytes".formatted(member.path(), member.size()),
                    plain ? entry.getSize() + " bytes" : "no file");
        }
    }

    private boolean write(InputStream in, ArchiveMember member) throws IOException {
        Path target = folder.resolve(member.name());
        try (PartFile part = PartFile.open(target)) {
            part.clear();
            if (copy(in, part, member)) {
                part.finish(target);
                return true;
            }
            part.clear();
            return false;
        }
    }

    /** Gives whether it has come to the end; what has come of a member that ends early is of no use. */
    private boolean copy(InputStream in, PartFile part, ArchiveMember member) throws IOException {
        try {
            byte[] some = new byte[1 << 16];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                if (progress.cancelled()) {
                    return false;
                }
                part.append(ByteBuffer.wrap(some, 0, read));
            }
            if (part.size() != member.size()) {
                throw new IOException("%s ends early".formatted(member.path()));
            }
            return true;
        } catch (IOException broken) {
            part.clear();
            throw broken;
        }
    }
}
