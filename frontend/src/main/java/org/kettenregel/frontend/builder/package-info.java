/** The canvas on which networks are built: what it draws, what can be put in, and which edit of the experiment each thing done there is. */
@NullMarked
package org.kettenregel.frontend.builder;

import org.jspecify.annotations.NullMarked;
