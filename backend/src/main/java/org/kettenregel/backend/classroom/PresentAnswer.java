package org.kettenregel.backend.classroom;

import java.time.Instant;

/** What became of moving the screens of a class. */
public sealed interface PresentAnswer {

    /** The standpoint is the one of the class now; the next one follows from this sequence. */
    record Moved(long sequence) implements PresentAnswer {}

    /** Nothing moved: it has moved since what was seen. This is the sequence to go on from. */
    record Overtaken(long sequence) implements PresentAnswer {}

    /** Nothing moved: another teacher does, at least until then; {@link ClassLesson#takeOver} is the way past. */
    record PresentedBy(int seat, Instant until) implements PresentAnswer {}

    /** No such class, or not to be moved from here. */
    record NotThere() implements PresentAnswer {}
}
