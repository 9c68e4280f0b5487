package org.kettenregel.backend.execute;

/** A state from which a run cannot go on, because it is that of another run; the message is one sentence for people. */
public final class NotResumable extends RuntimeException {

    public NotResumable(String what, String expected, String found) {
        super("Checkpoint of %s: expected %s, found %s; resume it with the experiment and the data it was saved with.".formatted(what, expected, found));
    }
}
