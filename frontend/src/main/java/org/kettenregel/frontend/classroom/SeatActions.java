package org.kettenregel.frontend.classroom;

/** What somebody at a seat does. */
interface SeatActions {

    void raiseHand(boolean up);

    void handIn();

    void answer(int question, int option);
}
