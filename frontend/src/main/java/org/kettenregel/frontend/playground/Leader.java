package org.kettenregel.frontend.playground;

import java.util.Optional;
import org.kettenregel.frontend.state.Standpoint;

/**
 * A teacher's page in a class: where the teacher stands is where the class is. It is told when it has become another place, and where counting on leads nobody
 * there, the run is handed over first. All its methods run under the lock of the page; none of them waits.
 */
final class Leader {

    /** What the bar says. */
    enum State { NOWHERE, LEADING, TRAINING, PREPARING, OTHER, TOO_LARGE, HANDED_OUT, NOT_HANDED_OUT, ENDED }

    private final Workplace own;
    private final LeadDeeds deeds;
    private final LeadBar bar;
    private Optional<Standpoint> told = Optional.empty();
    private State state = State.NOWHERE;
    private boolean handingOver;
    private boolean ended;

    Leader(Workplace own, LeadDeeds deeds) {
        this.own = own;
        this.deeds = deeds;
        this.bar = new LeadBar(this);
        own.standing().onMove(this::moved);
    }

    LeadBar bar() {
        return bar;
    }

    /** Called often: whenever something may have moved. */
    void moved() {
        if (ended) {
            return;
        }
        Optional<Boolean> reachable = own.standing().isReachable();
        if (reachable.isEmpty()) {
            say(own.presenter().shown().isPresent() ? State.TRAINING : state);
        } else if (reachable.get()) {
            own.standing().now().filter(now -> told.filter(now::equals).isEmpty()).ifPresent(this::tell);
        } else if (!handingOver) {
            handOver();
        }
    }

    private void tell(Standpoint now) {
        told = Optional.of(now);
        if (now.experiment().isEmpty()) {
            say(State.TOO_LARGE);
            return;
        }
        deeds.present(now, this::answered);
    }

    private void answered(LeadAnswer answer) {
        switch (answer) {
            case MOVED -> say(State.LEADING);
            case LED_BY_OTHER -> say(State.OTHER);
            case REFUSED -> say(State.ENDED);
        }
    }

    /** What is typed or trained meanwhile makes it another run, which is handed over then. */
    private void handOver() {
        handingOver = true;
        say(State.PREPARING);
        own.standing().handOver(handed -> deeds.keepRun(handed.run(), hash -> {
            handingOver = false;
            own.standing().rest(handed, hash);
            moved();
        }, () -> {
            handingOver = false;
            say(State.TOO_LARGE);
        }));
    }

    void takeOver() {
        deeds.takeOver(answer -> {
            told = Optional.empty();
            answered(answer);
            moved();
        });
    }

    void handOut() {
        deeds.handOut(own.presenter().experiment(), done -> say(done ? State.HANDED_OUT : State.NOT_HANDED_OUT));
    }

    void end() {
        ended = true;
        say(State.ENDED);
    }

    /** Nothing is told any more. */
    void close() {
        ended = true;
        own.standing().onMove(() -> { });
    }

    private void say(State now) {
        state = now;
        redraw();
    }

    /** In the language of now. */
    void redraw() {
        bar.show(state, own.screen().words());
    }
}
