/** From an experiment to a program, or to problems that say where, what, expected, found and how to fix. Needs shapes only, no device. */
@NullMarked
package org.kettenregel.backend.compile;

import org.jspecify.annotations.NullMarked;
