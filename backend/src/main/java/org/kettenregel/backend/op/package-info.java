/** The operations of the computation graph: one record, one file each, with value, gradient, formula and explanation. An op knows no layer, no training and no UI. */
@NullMarked
package org.kettenregel.backend.op;

import org.jspecify.annotations.NullMarked;
