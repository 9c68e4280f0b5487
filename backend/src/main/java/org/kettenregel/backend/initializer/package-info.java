/** Where weights start: a sealed family of rules that fill a parameter from counter-based random numbers. */
@NullMarked
package org.kettenregel.backend.initializer;

import org.jspecify.annotations.NullMarked;
