/** How a gradient moves a weight: a sealed family of update rules, and one of ways to shorten gradients that have grown too large. */
@NullMarked
package org.kettenregel.backend.optimizer;

import org.jspecify.annotations.NullMarked;
