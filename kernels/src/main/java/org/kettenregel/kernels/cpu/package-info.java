/**
 * The device every machine has: float arrays and plain loops, which the compiler turns into vector instructions.
 *
 * <p>Rules: threads only in {@code Parallel}; the order in which an element's terms are added depends on the sizes alone, never on the number
 * of threads; nothing is checked here, because devices are opened behind {@link org.kettenregel.kernels.CheckedDevice}.
 */
@NullMarked
package org.kettenregel.kernels.cpu;

import org.jspecify.annotations.NullMarked;
