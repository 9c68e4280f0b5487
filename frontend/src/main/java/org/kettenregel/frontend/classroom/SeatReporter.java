package org.kettenregel.frontend.classroom;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kettenregel.backend.classroom.WallReport;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.SessionSnapshot;

/**
 * Tells the wall of a class what goes on at a seat, at most twice a second however fast a network trains; what the session shows anyway is made small, nothing
 * is computed for it. Snapshots come on the thread of the session, all else from the page.
 */
final class SeatReporter {

    private static final Duration PACE = Duration.ofMillis(500);

    private final Supplier<Experiment> experiment;
    private final Consumer<WallReport> wall;
    private final Predicate<SeatReporter> handIn;
    private final InstantSource clock;
    private Instant reported = Instant.EPOCH;
    private Optional<SessionSnapshot> newest = Optional.empty();
    private boolean wasTraining;
    private boolean hand;

    /**
     * @param experiment that is open on the page
     * @param handIn     hands in what the page has, and says whether the class took it; waits for the database
     */
    SeatReporter(Supplier<Experiment> experiment, Consumer<WallReport> wall, Predicate<SeatReporter> handIn, InstantSource clock) {
        this.experiment = experiment;
        this.wall = wall;
        this.handIn = handIn;
        this.clock = clock;
    }

    /** Takes what the session shows; of a training that goes on, what comes too soon is left out, and its end is told in any case. */
    synchronized void take(SessionSnapshot snapshot) {
        boolean goesOn = wasTraining && snapshot.training();
        newest = Optional.of(snapshot);
        wasTraining = snapshot.training();
        if (!goesOn || !clock.instant().isBefore(reported.plus(PACE))) {
            report();
        }
    }

    /** Says again what is so, as a sign that somebody is there. */
    synchronized void breathe() {
        report();
    }

    synchronized void raiseHand(boolean up) {
        hand = up;
        report();
    }

    synchronized boolean handUp() {
        return hand;
    }

    Experiment experiment() {
        return experiment.get();
    }

    boolean handIn() {
        return handIn.test(this);
    }

    synchronized Optional<RunOutlook> outlook() {
        return newest.map(this::outlook);
    }

    private RunOutlook outlook(SessionSnapshot snapshot) {
        return RunOutlook.of(snapshot, Judged.byClasses(experiment.get()));
    }

    private void report() {
        newest.filter(SessionSnapshot::compiled).ifPresent(snapshot -> {
            reported = clock.instant();
            wall.accept(ReportForm.of(outlook(snapshot), hand));
        });
    }
}
