package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kettenregel.backend.classroom.Pace;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.frontend.playground.FollowFacts.State;
import org.kettenregel.frontend.state.BadLink;
import org.kettenregel.frontend.state.Standpoint;
import org.kettenregel.frontend.state.StandpointCodec;
import org.kettenregel.frontend.state.UrlCodec;

/**
 * A student's page in a class: shows where the class is in a session of its own, or the own work, which waits meanwhile as it was left. Where the class was
 * before is never made up for. All its methods run under the lock of the page.
 */
final class Follower implements FollowActions {

    private final Workplace own;
    private final Function<Experiment, Workplace> another;
    private final RunSource runs;
    private final Consumer<Screen> stage;
    private final FollowBar bar = new FollowBar(this);
    private final StandpointCodec codec = new StandpointCodec();
    private final UrlCodec experiments = new UrlCodec();
    private Pace pace = Pace.EXPLORE;
    private boolean ended;
    private boolean shown; // where the class is, in place of the own work
    private Workplace staged;
    private Optional<Standpoint> latest = Optional.empty();
    private Optional<Workplace> classPlace = Optional.empty();
    private Optional<Experiment> given = Optional.empty();
    private String decoded = "";
    private Optional<Experiment> there = Optional.empty(); // what it stands for
    private Optional<Brought> brought = Optional.empty();
    private Optional<String> sought = Optional.empty(); // hash of a run

    private record Brought(String hash, WholeRun run) {}

    /**
     * @param another opens one more session, on whose screen nothing can be changed
     * @param stage   shows a screen in place of the one that is there
     */
    Follower(Workplace own, Function<Experiment, Workplace> another, RunSource runs, Consumer<Screen> stage) {
        this.own = own;
        this.another = another;
        this.runs = runs;
        this.staged = own;
        this.stage = stage;
    }

    FollowBar bar() {
        return bar;
    }

    /** What the page shows now. */
    Workplace place() {
        return classPlace.filter(_ -> shown).orElse(own);
    }

    /* ---- what the class says ---- */

    void pace(Pace now) {
        boolean other = now != pace;
        pace = now;
        if (other && pace == Pace.FOLLOW) {
            shown = true;
        } else if (other && pace == Pace.EXPLORE) {
            shown = false;
        }
        settle();
    }

    /** @param json as {@link StandpointCodec} writes it; what a newer program writes is passed over */
    void move(String json) {
        try {
            latest = Optional.of(codec.read(json));
        } catch (BadLink unreadable) {
            return;
        }
        settle();
    }

    void handOut(Experiment experiment) {
        given = Optional.of(experiment);
        redraw();
    }

    /** The class is over, or the seat is gone: the own work stays. */
    void end() {
        ended = true;
        settle();
    }

    /* ---- what the student does ---- */

    @Override
    public void toOwnWork() {
        if (pace != Pace.PAUSED) {
            shown = false;
            settle();
        }
    }

    @Override
    public void toClass() {
        if (pace != Pace.PAUSED) {
            shown = true;
            settle();
        }
    }

    @Override
    public void openGiven() {
        if (pace != Pace.PAUSED) {
            given.ifPresent(own.presenter()::open);
            given = Optional.empty();
            toOwnWork();
        }
    }

    /* ---- what follows ---- */

    private boolean isShown() {
        return shown && !ended && latest.isPresent();
    }

    /** Shows what is to be shown, and lets happen what may happen there. */
    private void settle() {
        shown &= !ended;
        own.standing().hold(Optional.of("follow.refused.paused").filter(_ -> !ended && pace == Pace.PAUSED));
        if (isShown()) {
            latest.ifPresent(this::go);
        } else {
            classPlace.ifPresent(place -> place.end().run());
            classPlace = Optional.empty();
        }
        if (place() != own || !ended && pace == Pace.PAUSED) {
            own.standing().rest();
        }
        if (place() != staged) {
            staged = place();
            stage.accept(staged.screen());
        }
        redraw();
    }

    private void go(Standpoint to) {
        Optional<String> missing = to.run().filter(hash -> brought.filter(known -> known.hash().equals(hash)).isEmpty());
        if (missing.isEmpty()) {
            experiment(to).ifPresent(meant -> goOn(to, meant));
            return;
        }
        if (missing.equals(sought)) {
            return; // on its way
        }
        sought = missing;
        runs.find(missing.get(), found -> {
            sought = Optional.empty();
            brought = found.map(run -> new Brought(missing.get(), run));
            if (found.isPresent()) {
                settle(); // by now the class may be elsewhere
            }
        });
    }

    private void goOn(Standpoint to, Experiment meant) {
        Workplace place = classPlace.orElseGet(() -> another.apply(meant));
        classPlace = Optional.of(place);
        place.standing().hold(Optional.of(pace == Pace.PAUSED ? "follow.refused.paused" : "follow.refused"));
        place.standing().go(to, meant, to.run().flatMap(_ -> brought).map(Brought::run));
    }

    /** Decoded once for all steps in it. */
    private Optional<Experiment> experiment(Standpoint to) {
        String text = to.experiment().orElse("");
        if (!text.equals(decoded)) {
            decoded = text;
            try {
                there = Optional.of(experiments.decode(text));
            } catch (BadLink unreadable) {
                there = Optional.empty();
            }
        }
        return there;
    }

    /** In the language of now. */
    void redraw() {
        bar.show(new FollowFacts(state(), place() != own, latest.isPresent(), given.map(Experiment::title).orElse("")), own.screen().words());
    }

    private State state() {
        if (ended) {
            return State.ENDED;
        }
        boolean inClass = place() != own;
        return switch (pace) {
            case PAUSED -> State.PAUSED;
            case EXPLORE -> inClass ? State.VISITING : State.EXPLORING;
            case FOLLOW -> inClass ? State.FOLLOWING : latest.isPresent() && !shown ? State.AWAY : State.WAITING;
        };
    }

    /** In another language; the own screen knows already. */
    void renew() {
        classPlace.ifPresent(place -> place.presenter().renew());
        redraw();
    }

    void close() {
        classPlace.ifPresent(place -> place.end().run());
        classPlace = Optional.empty();
    }
}
