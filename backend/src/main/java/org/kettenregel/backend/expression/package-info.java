/** Formulas as people type them: read, computed in double precision, printed again, and taken apart into single operations. Knows no graph. */
@NullMarked
package org.kettenregel.backend.expression;

import org.jspecify.annotations.NullMarked;
