package org.kettenregel.frontend.library;

import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SaveAnswer;

/** An experiment that goes on being saved: each save follows from the one before. Its saves are made one after the other. */
final class Draft {

    /** Of what has not been saved yet. */
    private static final int NONE = 0;

    private final OwnerKey owner;
    private final ExperimentId id;
    private volatile int revision;

    private Draft(OwnerKey owner, ExperimentId id, int revision) {
        this.owner = owner;
        this.id = id;
        this.revision = revision;
    }

    static Draft begun(OwnerKey owner) {
        return new Draft(owner, ExperimentId.draw(), NONE);
    }

    static Draft of(OwnerKey owner, OwnPlace place) {
        return new Draft(owner, place.id(), place.revision());
    }

    OwnerKey owner() {
        return owner;
    }

    ExperimentId id() {
        return id;
    }

    SaveAnswer save(ExperimentStore store, Experiment experiment) {
        SaveAnswer answer = revision == NONE ? store.begin(owner, id, experiment) : store.save(owner, id, revision, experiment);
        if (answer instanceof SaveAnswer.Saved saved) {
            revision = saved.revision();
        }
        return answer;
    }
}
