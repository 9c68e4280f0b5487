/**
 * How good a prediction is, in words people use: computed on the host from outputs and targets, never part of the gradient. A
 * {@link org.kettenregel.backend.metric.Metric} is one number that batches can be summed up to; a
 * {@link org.kettenregel.backend.metric.Report} is all that one pass over a part of the data tells. A share of nothing is 0, and said.
 */
@NullMarked
package org.kettenregel.backend.metric;

import org.jspecify.annotations.NullMarked;
