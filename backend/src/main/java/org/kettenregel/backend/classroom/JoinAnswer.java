package org.kettenregel.backend.classroom;

/** What became of joining. */
public sealed interface JoinAnswer {

    /** Inside; the same browser has the same seat again, and a teacher of the class is who one was. */
    record Seated(ClassId id, Seat seat) implements JoinAnswer {}

    /** A teacher has to admit: {@link ClassEvent.YourSeat} tells when. */
    record AtTheDoor(ClassId id, Seat seat) implements JoinAnswer {}

    /** Nobody else is let in, or one was sent away. */
    record Locked() implements JoinAnswer {}

    record Full() implements JoinAnswer {}

    /** No class has this code, or none any more. */
    record NoSuchClass() implements JoinAnswer {}

    /** So many wrong codes came from there that none is looked at for up to a minute. */
    record TooOften() implements JoinAnswer {}
}
