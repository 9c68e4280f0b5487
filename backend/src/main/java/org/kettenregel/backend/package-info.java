/** What a network is and how it learns, in plain Java: no Spring, no Vaadin. Packages are listed in data-flow order in the module's README. */
@NullMarked
package org.kettenregel.backend;

import org.jspecify.annotations.NullMarked;
