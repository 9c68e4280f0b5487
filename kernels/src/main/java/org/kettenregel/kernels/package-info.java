/**
 * Float arithmetic on one device: buffers and the kernels that work on them. Knows no graph, no gradient and no UI.
 *
 * <p>Rules: matrices are row-major; a method ending in {@code Into} overwrites its output, one ending in {@code Onto} adds to it;
 * whoever allocates a buffer closes it, once; kernels may run asynchronously until {@link org.kettenregel.kernels.Device#synchronize()}
 * or a download; the same calls on the same device give the same bits, run after run; NaN in gives NaN out, unless the formula of a kernel
 * says otherwise; a buffer that is written may also be read by the same call where the formula of one element needs only that element,
 * and is refused otherwise.
 */
@NullMarked
package org.kettenregel.kernels;

import org.jspecify.annotations.NullMarked;
