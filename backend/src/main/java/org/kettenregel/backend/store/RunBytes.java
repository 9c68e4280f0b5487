package org.kettenregel.backend.store;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the bytes of runs lie, found by their SHA-256. They never change. */
sealed interface RunBytes permits RunChunks, RunFiles {

    /** Makes them be there and young; to be called within the change that says who needs them. */
    void write(String hash, byte[] bytes, Instant now);

    /** Throws {@link DamagedRun} for others than were written; empty where there are none. */
    Optional<byte[]> read(String hash);

    /** Removes what is old and nobody needs; says how many. */
    int sweep(Instant before, Predicate<String> needed);
}
