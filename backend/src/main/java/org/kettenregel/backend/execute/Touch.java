package org.kettenregel.backend.execute;

/**
 * One number of the batch under way, changed by hand: of what the batch has brought, or a gradient that is complete.
 *
 * @param place in the node's whole tensor, over all samples
 */
public record Touch(int node, int place, boolean gradient, float value) {

    boolean samePlace(Touch other) {
        return node == other.node && place == other.place && gradient == other.gradient;
    }
}
