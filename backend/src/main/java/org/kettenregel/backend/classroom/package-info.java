/**
 * Classes: a teacher opens one, students join by a code under made-up names, follow, explore and hand in. Rows of the database are the truth for all servers, a bus
 * tells them what has changed. Who may do what is decided here for every command by the key of the browser; what one may not do is answered like a class that never was.
 */
@NullMarked
package org.kettenregel.backend.classroom;

import org.jspecify.annotations.NullMarked;
