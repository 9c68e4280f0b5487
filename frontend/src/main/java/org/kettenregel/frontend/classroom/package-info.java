/** What teacher and students see of a class: opening one, joining by its code, the wall, what is presented. */
@NullMarked
package org.kettenregel.frontend.classroom;

import org.jspecify.annotations.NullMarked;
