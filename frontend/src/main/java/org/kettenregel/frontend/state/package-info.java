/** What a link holds: the whole experiment, readable by every later version. */
@NullMarked
package org.kettenregel.frontend.state;

import org.jspecify.annotations.NullMarked;
