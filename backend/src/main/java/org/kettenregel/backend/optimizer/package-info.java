/** How a gradient moves a weight: a sealed family of update rules, and one of ways to keep gradients from growing too large before. */
@NullMarked
package org.kettenregel.backend.optimizer;

import org.jspecify.annotations.NullMarked;
