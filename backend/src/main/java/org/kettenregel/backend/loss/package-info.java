/** How wrong a prediction is: a sealed family of records that add the nodes of a loss to a graph, averaging included, so that every factor can be seen. */
@NullMarked
package org.kettenregel.backend.loss;

import org.jspecify.annotations.NullMarked;
