/**
 * One person's training: commands go in, immutable snapshots come out, the work, scores included, happens in short slices on a small
 * pool of threads.
 */
@NullMarked
package org.kettenregel.backend.session;

import org.jspecify.annotations.NullMarked;
