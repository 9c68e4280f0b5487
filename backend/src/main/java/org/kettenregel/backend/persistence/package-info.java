/**
 * Experiments as JSON, weights and checkpoints as safetensors: what outlives a session. Whatever is read may come from strangers, so every document is
 * limited in size and depth, and every mistake in it ends in a {@link org.kettenregel.backend.persistence.BadDocument}.
 */
@NullMarked
package org.kettenregel.backend.persistence;

import org.jspecify.annotations.NullMarked;
