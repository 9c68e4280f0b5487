/** What surrounds every page: theme, languages, icons, the look. */
@NullMarked
package org.kettenregel.frontend.shell;

import org.jspecify.annotations.NullMarked;
