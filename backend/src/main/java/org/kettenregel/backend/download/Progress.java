package org.kettenregel.backend.download;

/** Who waits for a download; asked and told in its thread, many times a second. */
@FunctionalInterface
public interface Progress {

    /** Bytes that are there by now, of all that are to be fetched. May go back, when a server begins again. */
    void at(long bytes, long total);

    /** Whether to stop; what has come stays for the next time. */
    default boolean cancelled() {
        return false;
    }
}
