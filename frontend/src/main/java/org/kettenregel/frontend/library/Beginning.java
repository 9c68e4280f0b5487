package org.kettenregel.frontend.library;

import java.time.Instant;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.store.OpenedExperiment;
import org.kettenregel.backend.store.OwnerKey;

/**
 * With what a page begins.
 *
 * @param saved where it goes on being saved; empty for what was only opened
 */
public record Beginning(OwnerKey owner, Experiment experiment, Optional<Kept> saved) {

    /**
     * @param experiment as it was saved there; the page may begin with changes that were not
     * @param at         when that was, as far as it is known
     */
    record Kept(OwnPlace place, Optional<Experiment> experiment, Optional<Instant> at) {}

    public static Beginning with(OwnerKey owner, Experiment experiment) {
        return new Beginning(owner, experiment, Optional.empty());
    }

    /**
     * What is saved where the address says. Where the same address also holds an experiment that follows from that revision, this is a change that did not reach the store: it is what
     * the page begins with. Nothing for what is somebody else's, deleted, or never was; while the store is away, what the address holds.
     */
    public static Optional<Beginning> at(Library library, OwnerKey owner, OwnPlace place, Optional<Experiment> linked) {
        try {
            return library.open(owner, place.id()).map(opened -> following(owner, opened, linked.filter(_ -> opened.saved().revision() == place.revision())));
        } catch (RuntimeException away) {
            return linked.map(experiment -> new Beginning(owner, experiment, Optional.of(new Kept(place, Optional.empty(), Optional.empty()))));
        }
    }

    /** What was found in the list. */
    static Beginning of(OwnerKey owner, OpenedExperiment opened) {
        return following(owner, opened, Optional.empty());
    }

    private static Beginning following(OwnerKey owner, OpenedExperiment opened, Optional<Experiment> changed) {
        OwnPlace place = new OwnPlace(opened.saved().id(), opened.saved().revision());
        return new Beginning(owner, changed.orElse(opened.experiment()), Optional.of(new Kept(place, Optional.of(opened.experiment()), Optional.of(opened.saved().changed()))));
    }
}
