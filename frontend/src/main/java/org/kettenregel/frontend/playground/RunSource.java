package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.record.WholeRun;

/** Finds runs that were handed over. */
interface RunSource {

    /** @param found told at once where this server has the run in memory, else later under the lock of the page; empty where it is there no more */
    void find(String hash, Consumer<Optional<WholeRun>> found);
}
