package org.kettenregel.frontend.library;

import java.util.Optional;
import org.kettenregel.backend.persistence.BadDocument;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OpenedExperiment;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RunStore;
import org.kettenregel.backend.store.SavingLine;

/**
 * Where pages save what people make.
 *
 * @param runs what their runs have learned
 * @param line on which the store is asked, so that no page waits
 */
public record Library(ExperimentStore store, RunStore runs, SavingLine line) {

    /** What is not deleted and can be read; asked by whoever may wait. */
    Optional<OpenedExperiment> open(OwnerKey owner, ExperimentId id) {
        try {
            return store.open(owner, id).filter(opened -> opened.saved().trashed().isEmpty());
        } catch (BadDocument unreadable) {
            return Optional.empty();
        }
    }
}
