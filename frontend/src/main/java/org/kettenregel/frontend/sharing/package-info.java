/** Links to experiments on the pages: the dialog that makes and revokes them, what those get who come by one, and the one answer for what leads nowhere. */
@NullMarked
package org.kettenregel.frontend.sharing;

import org.jspecify.annotations.NullMarked;
