package org.kettenregel.frontend.classroom;

import java.util.List;
import org.kettenregel.backend.classroom.Pace;

/** What a teacher does. Seats are named by their numbers, which come from the browser: each deed checks them. */
interface ClassActions {

    void pace(Pace pace);

    void hideNames(boolean hidden);

    void title(String title);

    void lock(boolean locked);

    void newCode();

    void admit(int seat);

    void admitAll();

    /** Out of the class, from its door as well as from its seat. */
    void remove(int seat);

    void rename(int seat, String name);

    /** Opens a seat's tile. */
    void look(int seat);

    /** Its experiment in the playground of another page, as a copy. */
    void openCopy(int seat);

    void choose(int seat, boolean on);

    void present(boolean on);

    /** The teacher's experiment to all. */
    void handOut();

    /** What all have now is kept as it is. */
    void collect();

    /** @param options the right one first; empty ones do not count */
    void ask(String text, List<String> options);

    void reveal();

    void closeQuestion();

    void showHandedIn(int number, boolean on);

    void openHandedIn(int number);

    void discard(int number);

    void end();

    void delete();
}
