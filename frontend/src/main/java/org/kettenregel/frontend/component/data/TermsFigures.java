package org.kettenregel.frontend.component.data;

/**
 * A sum whose summands are listed.
 *
 * @param gradient whether it is the gradient rather than the value
 * @param count    of all summands, also of those that are not listed
 * @param zeros    how many of all are 0
 * @param factor   of the whole sum; 1 for none
 */
public record TermsFigures(boolean gradient, int count, int zeros, double factor, double total) {}
