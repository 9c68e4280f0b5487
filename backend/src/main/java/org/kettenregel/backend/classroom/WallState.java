package org.kettenregel.backend.classroom;

/** What goes on at a seat, as the page there says; but for {@link #AWAY}, which is told when it says nothing any more. */
public enum WallState {
    TRAINING, STUCK, NAN, DONE, IDLE, HAND_UP, AWAY
}
