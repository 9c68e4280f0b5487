package org.kettenregel.frontend.classroom;

/** What goes on at a seat; in this order the browser counts them. */
enum SeatState {
    /** Joined, and nothing heard of a network yet. */
    WAITING,
    TRAINING,
    /** The loss does not fall any more, and is not good either. */
    STUCK,
    /** A number has become none. */
    BROKEN,
    DONE,
    IDLE,
    /** No page is open. */
    AWAY
}
