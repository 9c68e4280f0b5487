package org.kettenregel.backend.store;

import java.time.Instant;

/** What became of a save. */
public sealed interface SaveAnswer {

    /** It is on disk, as this revision: a new one, or the current one where that holds the same. */
    record Saved(int revision, Instant at) implements SaveAnswer {}

    /** Nothing was saved, as another window has saved since: this is the revision that would have been lost. */
    record Overtaken(int revision, Instant at) implements SaveAnswer {}

    /** Nothing was saved: the experiment is deleted, belongs to somebody else, or never was. */
    record NotThere() implements SaveAnswer {}
}
