/**
 * Saved experiments: every revision of every experiment, in an embedded H2 or in PostgreSQL by the same SQL. Whoever has the key of an owner sees what is
 * the owner's and nothing else; what belongs to others is answered like what never was.
 */
@NullMarked
package org.kettenregel.backend.store;

import org.jspecify.annotations.NullMarked;
