/** The main screen: a view that lays out panels, a presenter that turns events into edits and snapshots into drawings. */
@NullMarked
package org.kettenregel.frontend.playground;

import org.jspecify.annotations.NullMarked;
