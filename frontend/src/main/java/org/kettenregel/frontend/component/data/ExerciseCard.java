package org.kettenregel.frontend.component.data;

/**
 * A number to be predicted, and what was said of the last answer.
 *
 * @param key      tells exercises apart: another one begins with an empty field
 * @param question in words
 * @param hint     how many numbers go into it
 * @param state    {@code open}, {@code right}, {@code wrong} or {@code revealed}
 * @param verdict  in words; empty before the first answer
 * @param truth    the number, of which nothing is sent before it is found or revealed
 */
public record ExerciseCard(String key, String question, String hint, String state, String verdict, double truth) {}
