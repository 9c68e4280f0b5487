package org.kettenregel.frontend.state;

/** A link that holds no experiment. */
public final class BadLink extends Exception {

    /** Why not; the interface has a sentence for each, in each language. */
    public enum Reason { TOO_LONG, DAMAGED, NO_EXPERIMENT, NO_PRESET, NO_PLACE }

    private final Reason reason;

    public BadLink(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
