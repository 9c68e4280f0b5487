package org.kettenregel.backend.classroom;

/** Thrown when something is not taken into a class, with the reason as a sentence; nothing was changed. */
public final class RefusedInClass extends RuntimeException {

    /** For sentences in other languages. */
    public enum Reason {
        NO_NAME("A name needs at least one letter or digit, found %d of %d: type another one."),
        NAME_TAKEN("Somebody in the class has this name already (%d of %d): type another one."),
        NAME_TOO_LONG("The name has %d characters, at most %d are possible: shorten it."),
        TITLE_TOO_LONG("The title has %d characters, at most %d are possible: shorten it."),
        TEXT_TOO_LONG("The text has %d characters, at most %d are possible: shorten it."),
        NO_TEXT("The text is empty or holds characters that are no text (%d, where %d are possible): type it again."),
        STANDPOINT_TOO_LONG("The standpoint has %d characters, at most %d are possible."),
        DOCUMENT_TOO_LONG("The experiment takes %d characters as text, at most %d can be handed on: remove layers or points."),
        PICTURE_TOO_LARGE("The picture has %d bytes, at most %d are possible."),
        TOO_MANY_POINTS("The curve has %d points, at most %d are possible."),
        TOO_MANY_CLASSES("There are %d classes, at most %d can be kept: delete one."),
        TOO_MANY_TEACHERS("There are %d teachers and invitations, at most %d are possible: wait until an invitation has ended."),
        TOO_MANY_SNAPSHOTS("There are %d handed-in experiments of this seat, at most %d are kept: the teacher can discard some."),
        OPTIONS("There are %d answers to choose from, expected 2 to %d.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** Refuses more than the most. */
        void above(int found, int most) {
            if (found > most) {
                throw new RefusedInClass(this, found, most);
            }
        }
    }

    private final Reason reason;
    private final int found;
    private final int most;

    RefusedInClass(Reason reason, int found, int most) {
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
