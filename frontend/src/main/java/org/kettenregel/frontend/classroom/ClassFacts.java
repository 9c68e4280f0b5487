package org.kettenregel.frontend.classroom;

import java.util.List;
import org.kettenregel.backend.classroom.Pace;

/**
 * What a teacher's page says of a class beside its wall.
 *
 * @param code    to be typed; empty once the class has ended
 * @param address that leads to the same, for the picture
 * @param present how many are there
 * @param door    who waits to be let in
 * @param where   where the teacher stands in a pass, in words, with how many stand there, too; empty where nobody follows
 */
record ClassFacts(String title, String code, String address, boolean locked, Pace pace, int present, List<Knocking> door, String where, boolean ended) {

    /** Somebody at the door. */
    record Knocking(int number, String name) {}
}
