package org.kettenregel.backend.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a list shows of a saved experiment.
 *
 * @param revision the current one; the first is 1
 * @param changed  when the current revision was saved
 * @param source   what it was copied from, which may be gone by now
 * @param trashed  when it was deleted, if it was
 */
public record SavedExperiment(ExperimentId id, String title, int revision, Instant changed, Optional<Source> source, Optional<Instant> trashed) {

    /** The revision that a copy was made of. */
    public record Source(ExperimentId id, int revision) {}
}
