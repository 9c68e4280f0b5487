package org.kettenregel.frontend.playground;

/**
 * What the bar of a class says and offers to a student.
 *
 * @param shown   whether the screen shows where the class is, and not the student's own work
 * @param offered whether there is a place where the class is
 * @param given   title of what was handed out last and not opened yet; empty for none
 */
record FollowFacts(State state, boolean shown, boolean offered, String given) {

    /** Each has a sentence for the bar. */
    enum State { WAITING, FOLLOWING, AWAY, EXPLORING, VISITING, PAUSED, ENDED }
}
