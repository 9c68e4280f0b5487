/**
 * Links by which people show an experiment or hand it out: unguessable, known to the database by their hash alone, revocable. What is unknown, revoked, expired or of
 * another kind has one and the same answer.
 */
@NullMarked
package org.kettenregel.backend.link;

import org.jspecify.annotations.NullMarked;
