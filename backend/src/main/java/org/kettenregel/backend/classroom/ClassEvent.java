package org.kettenregel.backend.classroom;

/** What listeners in a class are told. They get it once it is in the database, on a thread of the class and under nobody's lock, and must not wait for anything there. */
public sealed interface ClassEvent {

    /** Only the latest of several may come; a page applies it where the sequence is larger than the one it shows. */
    record StandpointMoved(ClassStandpoint standpoint) implements ClassEvent {}

    record PaceChanged(Pace pace) implements ClassEvent {}

    /** @param number as {@link HandOut#number()}, to be read by {@link ClassLesson#handedOut} */
    record HandedOut(int number) implements ClassEvent {}

    /** The seat of the listener was admitted or renamed. */
    record YourSeat(Seat seat) implements ClassEvent {}

    /** The listener was sent away, or has left; nothing comes after it. */
    record SentAway() implements ClassEvent {}

    /** Somebody joined, left, or was renamed; to teachers. */
    record SeatsChanged() implements ClassEvent {}

    /** There are newer rows on the wall; to teachers, at most four times a second. */
    record WallChanged() implements ClassEvent {}

    /** Title, settings, code or lock; to teachers. */
    record DoorChanged() implements ClassEvent {}

    /** There is another question, or it is revealed; to teachers also when answers came. */
    record QuestionChanged() implements ClassEvent {}

    /** Handed-in experiments came (to teachers), or others are presented. */
    record SnapshotsChanged() implements ClassEvent {}

    /** What the class does together is another one. */
    record TaskChanged() implements ClassEvent {}

    /** Something may not have been told, as the database was away: look at everything anew. */
    record Missed() implements ClassEvent {}

    /** The teacher ended the class, or deleted it. */
    record Ended() implements ClassEvent {}
}
