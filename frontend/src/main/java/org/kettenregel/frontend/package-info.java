/** The application: a Vaadin user interface over the engine, and the command line. */
@NullMarked
package org.kettenregel.frontend;

import org.jspecify.annotations.NullMarked;
