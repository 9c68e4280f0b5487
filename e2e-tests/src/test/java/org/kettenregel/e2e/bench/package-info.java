/** Figures about the running application; commands of their own, no tests. */
@NullMarked
package org.kettenregel.e2e.bench;

import org.jspecify.annotations.NullMarked;
