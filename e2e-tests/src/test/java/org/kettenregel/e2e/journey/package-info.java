/** What people come for, from the first click to the last number, in a real browser. */
@NullMarked
package org.kettenregel.e2e.journey;

import org.jspecify.annotations.NullMarked;
