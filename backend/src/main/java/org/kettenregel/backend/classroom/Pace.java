package org.kettenregel.backend.classroom;

/** Who moves the screens of a class. */
public enum Pace {
    /** All of them show where the teacher stands. */
    FOLLOW,
    EXPLORE,
    /** Nobody goes on. */
    PAUSED
}
