/** What is kept of a run while it goes on: losses and metrics per epoch, thinned to a fixed size; and all of it, to go on from elsewhere. */
@NullMarked
package org.kettenregel.backend.record;

import org.jspecify.annotations.NullMarked;
