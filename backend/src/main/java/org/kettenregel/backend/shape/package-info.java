/** Sizes of tensors and the sentences that say when they do not fit. */
@NullMarked
package org.kettenregel.backend.shape;

import org.jspecify.annotations.NullMarked;
