/** Between sessions, which work on their own threads, and the user interface, which has one. */
@NullMarked
package org.kettenregel.frontend.bridge;

import org.jspecify.annotations.NullMarked;
