/** Devices for tests: one in double precision to compare with, one that counts. Shipped as a test jar for the tests of other modules. */
@NullMarked
package org.kettenregel.kernels.testing;

import org.jspecify.annotations.NullMarked;
