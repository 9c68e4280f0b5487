package org.kettenregel.backend.expression;

/**
 * One line of a text: {@code x1 = w*x}.
 *
 * @param name  empty for a last line that gives none
 * @param start place of the line in the text
 */
record Assignment(String name, Expression value, int start) {}
