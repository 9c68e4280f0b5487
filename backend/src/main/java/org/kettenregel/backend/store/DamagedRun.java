package org.kettenregel.backend.store;

/** Thrown when the bytes of a kept run are others than were written; the message is one sentence for people. */
public final class DamagedRun extends RuntimeException {

    DamagedRun(String hash) {
        super("What was kept of this run is damaged on the disk of the server (%s...): train anew, or ask for a backup of the folder.".formatted(hash.substring(0, 8)));
    }
}
