/** Finds NVIDIA hardware, and says what is missing where it cannot be used. */
@NullMarked
package org.kettenregel.kernels.cuda;

import org.jspecify.annotations.NullMarked;
