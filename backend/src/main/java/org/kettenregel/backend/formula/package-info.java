/** What an operation means in symbols and in numbers, for people to read. Holds text and numbers, computes nothing. */
@NullMarked
package org.kettenregel.backend.formula;

import org.jspecify.annotations.NullMarked;
