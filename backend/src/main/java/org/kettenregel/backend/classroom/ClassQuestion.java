package org.kettenregel.backend.classroom;

import java.util.List;
import java.util.OptionalInt;

/**
 * A question to the class, as one who is in it sees it.
 *
 * @param options  what one can choose
 * @param counts   how many chose each; for students all 0 until it is revealed
 * @param right    the right one; for students none until it is revealed
 * @param answered how many have answered
 * @param mine     what was chosen at the own seat
 */
public record ClassQuestion(int number, String text, List<String> options, List<Integer> counts, OptionalInt right, boolean revealed, int answered, OptionalInt mine) {}
