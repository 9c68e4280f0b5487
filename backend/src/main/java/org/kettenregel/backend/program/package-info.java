/** A training step as a flat list of instructions, and the place in it. */
@NullMarked
package org.kettenregel.backend.program;

import org.jspecify.annotations.NullMarked;
