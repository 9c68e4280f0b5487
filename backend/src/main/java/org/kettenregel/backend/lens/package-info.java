/**
 * Close looks at the numbers of a run. A lens is a question that stays open: it is answered from the numbers at the cursor after every
 * step, and its answer is arrays and words that nobody changes. A lens computes with what the engine has computed, in double precision, and
 * changes nothing.
 *
 * <p>Adding one means a record of {@link org.kettenregel.backend.lens.Lens}, a record of {@link org.kettenregel.backend.lens.Answer}, and
 * their names in {@code permits}.
 */
@NullMarked
package org.kettenregel.backend.lens;

import org.jspecify.annotations.NullMarked;
