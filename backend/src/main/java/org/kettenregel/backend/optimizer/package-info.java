/** How a gradient moves a weight: a sealed family of update rules. */
@NullMarked
package org.kettenregel.backend.optimizer;

import org.jspecify.annotations.NullMarked;
