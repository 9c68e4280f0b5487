package org.kettenregel.frontend.detail;

import org.kettenregel.backend.inspect.NodeInfo;

/**
 * The number that is looked at.
 *
 * @param element  its place in one row of the node, or in the whole of a parameter; 0 for the first
 * @param gradient whether the pass goes backward, so that its gradient is what one looks at first
 */
public record Selection(NodeInfo node, int element, boolean gradient) {}
