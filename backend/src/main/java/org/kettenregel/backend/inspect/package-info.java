/** Numbers read from a frame for people to look at. Reading changes nothing and records nothing. */
@NullMarked
package org.kettenregel.backend.inspect;

import org.jspecify.annotations.NullMarked;
