package org.kettenregel.frontend.playground;

/** What a student can do in the bar of a class. */
interface FollowActions {

    /** Shows the own work, as it was left. */
    void toOwnWork();

    /** Shows where the class is. */
    void toClass();

    /** Opens what was handed out, as a copy in the own work; undo leads back. */
    void openGiven();
}
