/** What a person sees and does on a page, in their words; parts are found by their {@code data-testid} only. */
@NullMarked
package org.kettenregel.e2e.page;

import org.jspecify.annotations.NullMarked;
