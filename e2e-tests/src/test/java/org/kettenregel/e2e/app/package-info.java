/** The packaged application and the browser that visits it. */
@NullMarked
package org.kettenregel.e2e.app;

import org.jspecify.annotations.NullMarked;
