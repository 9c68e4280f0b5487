/** What web components draw, and nothing else: records that become JSON. */
@NullMarked
package org.kettenregel.frontend.component.data;

import org.jspecify.annotations.NullMarked;
