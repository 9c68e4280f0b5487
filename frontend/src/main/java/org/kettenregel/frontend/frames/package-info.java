/** The binary side channel: pictures, weights and histories as bytes, one frame ahead of the browser at most. */
@NullMarked
package org.kettenregel.frontend.frames;

import org.jspecify.annotations.NullMarked;
