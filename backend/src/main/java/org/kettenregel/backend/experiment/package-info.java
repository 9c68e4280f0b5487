/** The one immutable description of what is trained: data, network, loss, optimizer, seed; and the pure functions that edit it. */
@NullMarked
package org.kettenregel.backend.experiment;

import org.jspecify.annotations.NullMarked;
