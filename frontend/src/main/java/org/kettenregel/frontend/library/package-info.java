/** Experiments that save themselves, and the list of them: between the store, which is asked on threads of its own, and a page, which never waits for it. */
@NullMarked
package org.kettenregel.frontend.library;

import org.jspecify.annotations.NullMarked;
