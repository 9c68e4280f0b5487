package org.kettenregel.backend.session;

/**
 * The number that was changed by hand last, and what came of it.
 *
 * @param element    its place in the row that is looked at, or in the whole of a parameter
 * @param gradient   whether it is a gradient rather than a value
 * @param lossFrom   NaN where the loss had not been computed, as {@code lossTo} is
 * @param recomputed whether what had run behind it was computed again; else the change shows in the next batch
 * @param passing    whether it holds until the next batch or a step back alone
 */
public record Touched(int node, int element, boolean gradient, float from, float to, double lossFrom, double lossTo, boolean recomputed, boolean passing) {}
