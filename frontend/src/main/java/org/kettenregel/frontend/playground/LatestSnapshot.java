package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.function.Supplier;
import org.kettenregel.backend.session.SessionSnapshot;

/** What the session has shown last of the experiment on the screen. */
final class LatestSnapshot {

    private final EditedExperiment edited;
    private final Supplier<Optional<SessionSnapshot>> newest;
    private Optional<SessionSnapshot> drawn = Optional.empty();

    /** @param newest of the session, which the screen need not show yet */
    LatestSnapshot(EditedExperiment edited, Supplier<Optional<SessionSnapshot>> newest) {
        this.edited = edited;
        this.newest = newest;
    }

    /** Whether a snapshot is of this experiment, and not of one that is gone. */
    boolean isOfNow(SessionSnapshot snapshot) {
        return snapshot.version() == edited.version();
    }

    /** Draws this one from now on; gives whether it was drawn already but for what lenses have answered. */
    boolean draw(SessionSnapshot snapshot) {
        boolean known = snapshot.compiled() && drawn.filter(snapshot::isOfSameMomentAs).isPresent();
        drawn = Optional.of(snapshot);
        return known;
    }

    /** Takes it off the screen, and gives it. */
    Optional<SessionSnapshot> takeDown() {
        Optional<SessionSnapshot> shown = drawn;
        drawn = Optional.empty();
        return shown;
    }

    /** What is on the screen, also of an experiment that is gone. */
    Optional<SessionSnapshot> drawn() {
        return drawn;
    }

    /** Empty while the network is about to be another: its nodes will be other ones. */
    Optional<SessionSnapshot> current() {
        return drawn.filter(this::isOfNow);
    }

    /** While it trains newer numbers are on the screen than the one drawn last has. Empty while the network is about to be another. */
    Optional<SessionSnapshot> newest() {
        return newest.get().filter(this::isOfNow).or(this::current);
    }
}
