/**
 * A network as source text and back: Keras and PyTorch as people write them. Writing is for programs that run elsewhere; reading is a parser for a part of
 * Python that knows the layers by their names. It computes nothing of what it reads but arithmetic between numbers, and takes whatever anybody pastes.
 */
@NullMarked
package org.kettenregel.backend.code;

import org.jspecify.annotations.NullMarked;
