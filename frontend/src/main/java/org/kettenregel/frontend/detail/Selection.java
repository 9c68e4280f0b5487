package org.kettenregel.frontend.detail;

import org.kettenregel.backend.inspect.NodeInfo;

/**
 * The number that is looked at.
 *
 * @param element its place in one row of the node, or in the whole of a parameter; 0 for the first
 */
public record Selection(NodeInfo node, int element) {}
