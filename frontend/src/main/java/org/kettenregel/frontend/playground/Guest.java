package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.link.SharedPart;
import org.kettenregel.backend.session.Command;

/** Who uses the page: what this person may do there, and what the page does with links. */
final class Guest {

    private final Consumer<String> refusal;
    private Rights rights = Rights.ALL;
    private Runnable share = () -> {};
    private Runnable adopt = () -> {};

    /** @param refusal says the sentence of a key */
    Guest(Consumer<String> refusal) {
        this.refusal = refusal;
    }

    /** Takes edits as long as a part of the screen is neither hidden nor locked. */
    <T> Consumer<T> whereOpen(SharedPart part, Consumer<T> edits) {
        return edit -> {
            if (rights.allows(part)) {
                edits.accept(edit);
            } else {
                refusal.accept("visit.locked");
            }
        };
    }

    /** Sends those commands alone that are allowed. */
    Consumer<Command> sending(Consumer<Command> session) {
        return command -> {
            if (rights.allows(command)) {
                session.accept(command);
            }
        };
    }

    /** Whether an experiment may not become another one, which is said then. */
    boolean refuses(Experiment before, Experiment after) {
        Optional<String> why = rights.refusal(before, after);
        why.ifPresent(refusal);
        return why.isPresent();
    }

    /** Does what is done with one's own experiment alone. */
    void ifOwn(Runnable action) {
        if (!rights.reading()) {
            action.run();
        }
    }

    Rights rights() {
        return rights;
    }

    void become(Rights others) {
        rights = others;
    }

    /**
     * @param sharing  asks how the experiment is to be shared
     * @param adopting makes it the person's own
     */
    void connect(Runnable sharing, Runnable adopting) {
        share = sharing;
        adopt = adopting;
    }

    void share() {
        share.run();
    }

    void makeMine() {
        adopt.run();
    }
}
