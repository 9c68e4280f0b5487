/**
 * What is learned from: a sealed family of descriptions that load a {@link org.kettenregel.backend.dataset.Dataset}, its split into parts,
 * how cells and words are prepared, and the order of samples in an epoch. Images are (height, width, channels), sequences (steps, features). All randomness comes from a {@link org.kettenregel.backend.dataset.Seed} by counting, so any sample
 * and any epoch can be made again at any time.
 */
@NullMarked
package org.kettenregel.backend.dataset;

import org.jspecify.annotations.NullMarked;
