/**
 * Close looks at what is selected: panels in a drawer below the drawing, and cards beside it. Each panel asks through a lens of the engine and
 * shows what the lens answers; none of them computes. Adding one means a class of {@link org.kettenregel.frontend.detail.DetailPanel} and its
 * name in {@link org.kettenregel.frontend.detail.Details}.
 */
@NullMarked
package org.kettenregel.frontend.detail;

import org.jspecify.annotations.NullMarked;
