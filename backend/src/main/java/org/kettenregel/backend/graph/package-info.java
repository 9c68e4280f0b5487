/** Nodes in ascending order with their shapes: the network as a list that can be walked forward and backward. */
@NullMarked
package org.kettenregel.backend.graph;

import org.jspecify.annotations.NullMarked;
