/**
 * From an experiment to a program, or to problems that say where, what, expected, found and how to fix. Needs shapes only, no device; counts what the
 * program will ask of a machine before anything is allocated.
 */
@NullMarked
package org.kettenregel.backend.compile;

import org.jspecify.annotations.NullMarked;
