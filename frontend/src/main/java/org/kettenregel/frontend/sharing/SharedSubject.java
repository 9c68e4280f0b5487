package org.kettenregel.frontend.sharing;

import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.store.ExperimentId;

/** What is open on a page, for the dialog that shares it. */
public interface SharedSubject {

    /**
     * Saves it as it is now.
     *
     * @param then told as what it is saved, also long before; empty where it cannot be saved. Called on a thread of its own
     */
    void save(Consumer<Optional<ExperimentId>> then);

    /** As what it is saved already; empty where it never was. */
    Optional<ExperimentId> saved();
}
