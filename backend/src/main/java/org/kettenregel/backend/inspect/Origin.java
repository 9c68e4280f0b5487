package org.kettenregel.backend.inspect;

/**
 * Where a number stands in a run.
 *
 * @param element  row-major place in the node, over the whole batch
 * @param gradient whether it is the gradient rather than the value
 */
public record Origin(int node, int element, boolean gradient) {}
