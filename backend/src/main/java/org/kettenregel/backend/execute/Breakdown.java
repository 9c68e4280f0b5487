package org.kettenregel.backend.execute;

/**
 * Why a run cannot go on: an operation has produced numbers that are not finite. The weights have not moved since.
 *
 * @param node     name of the node whose numbers are wrong
 * @param gradient whether it is the node's gradient rather than its value
 */
public record Breakdown(String node, boolean gradient) {
}
