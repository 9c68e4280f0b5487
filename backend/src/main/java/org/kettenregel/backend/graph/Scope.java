package org.kettenregel.backend.graph;

/**
 * The lasting name of a node: the layer it belongs to, by the layer's stable key, and its part in it. Weights are found again by it after
 * the network was edited.
 *
 * @param layer for example {@code dense#4}; {@code loss} for the nodes of the loss
 * @param part  for example {@code weights}
 */
public record Scope(String layer, String part) {

    /** {@code dense#4/weights}. */
    @Override
    public String toString() {
        return layer + "/" + part;
    }
}
