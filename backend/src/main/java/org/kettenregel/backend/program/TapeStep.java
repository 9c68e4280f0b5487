package org.kettenregel.backend.program;

/**
 * One instruction as it is drawn on the tape of a training step.
 *
 * @param layer key of the layer it works on; empty for what concerns all
 * @param node  it works on, -1 for none
 */
public record TapeStep(Phase phase, String layer, int node) {}
