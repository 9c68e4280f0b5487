package org.kettenregel.backend.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fetches the files of a public set that are not there yet into its folder of the data folder. A file gets its name only when it is whole
 * and its checksum is right; what came of one that is not whole stays for the next time.
 */
public final class Download {

    private final Patience patience;

    public Download() {
        this(Patience.USUAL);
    }

    Download(Patience patience) {
        this.patience = patience;
    }

    /**
     * Gives true when all files are there, false when it was cancelled; throws DatasetProblem, one sentence for a person, when it cannot be
     * done. Blocks the calling thread; interrupting that also ends it.
     */
    public boolean fetch(PublicSet set, Path data, Progress progress) throws InterruptedException {
        Path folder = set.folder(data);
        List<RemoteFile> missing = set.files().stream().filter(file -> !file.isIn(folder)).toList();
        if (missing.isEmpty()) {
            return true;
        }
        prepare(folder, missing);
        HttpClient client = HttpClient.newBuilder().connectTimeout(patience.answer()).followRedirects(HttpClient.Redirect.NORMAL).build();
        try {
            long total = missing.stream().mapToLong(RemoteFile::size).sum();
            long before = 0;
            for (RemoteFile file : missing) {
                if (!fetch(client, file, folder, before, total, progress)) {
                    return false;
                }
                before += file.size();
            }
            return true;
        } finally {
            client.shutdownNow();
        }
    }

    private static void prepare(Path folder, List<RemoteFile> missing) {
        try {
            Files.createDirectories(folder);
            long needed = 0;
            for (RemoteFile file : missing) {
                needed += file.room() - PartFile.sizeLeft(folder.resolve(file.name()));
            }
            long free = Files.getFileStore(folder).getUsableSpace();
            if (needed > free) {
                throw Trouble.noRoom(folder, needed, free);
            }
        } catch (IOException e) {
            throw Trouble.notWritable(folder, e);
        }
    }

    private boolean fetch(HttpClient client, RemoteFile file, Path folder, long before, long total, Progress progress)
            throws InterruptedException {
        Path target = folder.resolve(file.name());
        try (PartFile part = PartFile.open(target)) {
            Transfer transfer = new Transfer(client, file, part, patience, progress, bytes -> progress.at(before + bytes, total));
            if (!transfer.run()) {
                return false;
            }
            if (file.unpacked().isEmpty()) {
                part.finish(target);
                return true;
            }
            return unpack(file, part, folder, progress);
        }
    }

    private static boolean unpack(RemoteFile file, PartFile part, Path folder, Progress progress) {
        try (InputStream packed = part.content()) {
            boolean unpacked = new Archive(file, folder, progress).unpack(packed);
            if (unpacked) {
                part.clear();
            }
            return unpacked;
        } catch (IOException e) {
            throw Trouble.notWritable(folder, e);
        }
    }
}
