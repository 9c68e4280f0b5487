/** The one immutable description of what is trained: data, network, losses, way of learning, seed; the pure functions that edit it, and ready ones. */
@NullMarked
package org.kettenregel.backend.experiment;

import org.jspecify.annotations.NullMarked;
