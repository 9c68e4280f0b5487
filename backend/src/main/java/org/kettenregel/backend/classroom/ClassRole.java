package org.kettenregel.backend.classroom;

/** What somebody is in a class. */
public enum ClassRole {
    /** Opened it, and alone may delete it or invite others to teach. */
    OWNER,
    CO_TEACHER,
    STUDENT,
    /** Stands at the door until a teacher admits: may work, but sees and shows nothing of the class. */
    WAITING;

    public boolean teaches() {
        return this == OWNER || this == CO_TEACHER;
    }

    /** Whether this is a place on the wall. */
    public boolean sits() {
        return this == STUDENT;
    }

    /** Whether one is inside. */
    boolean takesPart() {
        return this != WAITING;
    }
}
