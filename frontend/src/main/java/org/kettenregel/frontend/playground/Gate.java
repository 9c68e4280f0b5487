package org.kettenregel.frontend.playground;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kettenregel.backend.session.Command;

/** Between a person and the session: shut, nothing that a person does moves the run or changes the experiment, whatever the browser sends. Looking is free. */
final class Gate implements Consumer<Command> {

    private final Consumer<Command> session;
    private final Consumer<String> refusal;
    private Optional<String> shut = Optional.empty();

    /** @param refusal says the sentence of a key */
    Gate(Consumer<Command> session, Consumer<String> refusal) {
        this.session = session;
        this.refusal = refusal;
    }

    /** @param why key of the sentence that is said whenever something is refused; empty opens it */
    void shut(Optional<String> why) {
        shut = why;
    }

    /** Carries out what no person asks for, shut or not. */
    boolean pass(BooleanSupplier action) {
        Optional<String> before = shut;
        shut = Optional.empty();
        try {
            return action.getAsBoolean();
        } finally {
            shut = before;
        }
    }

    /** Whether what somebody is about to do is refused, which is said then. */
    boolean refuses() {
        shut.ifPresent(refusal);
        return shut.isPresent();
    }

    boolean isOpen() {
        return shut.isEmpty();
    }

    @Override
    public void accept(Command command) {
        if (isFree(command) || !refuses()) {
            session.accept(command);
        }
    }

    /** Looks, and what a page does by itself when it gets a saved run. */
    private static boolean isFree(Command command) {
        return command instanceof Command.Look || command instanceof Command.Watch || command instanceof Command.TakeHome || command instanceof Command.Resume
                || command.isUnattended();
    }
}
