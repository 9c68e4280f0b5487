package org.kettenregel.backend.download;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.kettenregel.backend.dataset.DatasetProblem;

/** What can go wrong with a download, one sentence each. */
final class Trouble {

    private Trouble() {}

    static DatasetProblem noAnswer(RemoteFile file, IOException e) {
        return new DatasetProblem(file.address().getHost(), "no connection", "an answer about " + file.name(), reason(e),
                "check the network and try again, or put the file into the folder by hand");
    }

    private static String reason(IOException e) {
        return switch (e) {
            case HttpTimeoutException _ -> "none in time";
            case ConnectException _ -> Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(UnresolvedAddressException.class::isInstance) ? "no way to find this host" : "nobody there";
            default -> e.toString();
        };
    }

    static DatasetProblem notGiven(RemoteFile file, int status) {
        boolean gone = status == 404 || status == 410;
        return new DatasetProblem(file.address().toString(), gone ? "not there any more" : "refused", "status 200", String.valueOf(status),
                gone ? "look for the file elsewhere and put it into the folder by hand" : "try again later, or put the file into the folder by hand");
    }

    static DatasetProblem connectionLost(RemoteFile file, long bytes) {
        return new DatasetProblem(file.address().toString(), "connection lost", file.size() + " bytes", String.valueOf(bytes),
                "try again: it goes on where it stopped");
    }

    static DatasetProblem anotherSize(RemoteFile file, String found) {
        return new DatasetProblem(file.address().toString(), "another file than expected", file.size() + " bytes", found,
                "make sure that the network does not answer in place of the host, for example to ask for a login");
    }

    static DatasetProblem wrongChecksum(RemoteFile file, Checksum found) {
        return new DatasetProblem(file.address().toString(), "damaged or another file than expected",
                "%s %s".formatted(file.checksum().algorithm(), file.checksum().digits()), found.digits(), "try again; nothing of it was kept");
    }

    static DatasetProblem wrongArchive(RemoteFile file, String expected, String found) {
        return new DatasetProblem(file.name(), "wrong archive", expected, found, "unpack it by hand into the folder");
    }

    static DatasetProblem noRoom(Path folder, long needed, long free) {
        return new DatasetProblem(folder.toString(), "not enough room on the disk", "%s free".formatted(megabytes(needed)), megabytes(free),
                "make room or name another folder");
    }

    static DatasetProblem notWritable(Path file, IOException e) {
        return new DatasetProblem(file.toString(), "cannot be written", "a folder with room and the right to write", e.toString(),
                "make room or name another folder");
    }

    static DatasetProblem alreadyRunning(Path part) {
        return new DatasetProblem(part.toString(), "being downloaded already", "one download at a time", "another", "wait until it is done");
    }

    private static String megabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000) + " MB";
    }
}
