/** How good a prediction is, in words people use: computed on the host from outputs and targets, never part of the gradient. */
@NullMarked
package org.kettenregel.backend.metric;

import org.jspecify.annotations.NullMarked;
