package org.kettenregel.backend.inspect;

/**
 * The partial derivative along one edge, for the first element on both sides.
 *
 * @param passed whether the backward pass has gone over the edge
 */
public record LocalDerivative(int from, int to, int input, double value, boolean passed) {
}
