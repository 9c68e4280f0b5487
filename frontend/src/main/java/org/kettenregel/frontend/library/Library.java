package org.kettenregel.frontend.library;

import java.util.Optional;
import java.util.function.Supplier;
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
 * @param runs  what their runs have learned
 * @param line  on which the store is asked, so that no page waits
 * @param owner of what is made on the page that is being entered, or on which something was done
 */
public record Library(ExperimentStore store, RunStore runs, SavingLine line, Supplier<OwnerKey> owner) {

    /** What is not deleted and can be read; asked by whoever may wait. */
    Optional<OpenedExperiment> open(OwnerKey owner, ExperimentId id) {
        try {
            return store.open(owner, id).filter(opened -> opened.saved().trashed().isEmpty());
        } catch (BadDocument unreadable) {
            return Optional.empty();
        }
    }
}
