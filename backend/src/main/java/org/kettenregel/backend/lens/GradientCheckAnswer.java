package org.kettenregel.backend.lens;

/**
 * A gradient and what was measured in its place.
 *
 * @param gradient by the backward pass
 * @param steps    how far the number was moved to both sides; empty where the graph is too large to be measured without being asked
 * @param measured the slope found with each of them
 * @param passes   forward passes that the measuring takes
 */
public record GradientCheckAnswer(double gradient, double[] steps, double[] measured, int passes, GradientCost cost) implements Answer {}
