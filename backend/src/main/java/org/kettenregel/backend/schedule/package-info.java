/** How the learning rate changes while a run goes on: a sealed family of functions of the epoch. */
@NullMarked
package org.kettenregel.backend.schedule;

import org.jspecify.annotations.NullMarked;
