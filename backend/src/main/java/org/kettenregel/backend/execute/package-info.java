/**
 * Runs programs: the only place where instructions meet buffers. Stepping and training are the same loop with another stop condition; scores and
 * pictures go forward only, in frames of their own.
 */
@NullMarked
package org.kettenregel.backend.execute;

import org.jspecify.annotations.NullMarked;
