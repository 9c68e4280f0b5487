package org.kettenregel.backend.store;

/** Thrown when an experiment is not taken into the store at all, with the reason as a sentence; nothing was changed. */
public final class RefusedSave extends RuntimeException {

    /** For sentences in other languages. */
    public enum Reason {
        /** More characters than could be read again. */
        TOO_LONG("The experiment takes %d characters as text, and at most %d can be saved: remove layers or points."),
        /** Characters that are half of one, as no keyboard gives. */
        NO_TEXT("A title or name in the experiment holds characters that are no text (%d, where %d are possible): type it again."),
        TOO_MANY("There are %d experiments, and at most %d can be kept: delete some for good, or wait until the deleted ones are gone.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;
    private final int found;
    private final int most;

    RefusedSave(Reason reason, int found, int most) {
        super(reason.sentence.formatted(found, most));
        this.reason = reason;
        this.found = found;
        this.most = most;
    }

    public Reason reason() {
        return reason;
    }

    public int found() {
        return found;
    }

    public int most() {
        return most;
    }
}
