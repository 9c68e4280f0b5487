/**
 * How fast this machine computes: networks and operations on numbers that everybody can make again, timed by a fixed rule, so that other programs
 * can be measured on the same work. What is timed is what trains in the product, never a path of its own.
 */
@NullMarked
package org.kettenregel.backend.bench;

import org.jspecify.annotations.NullMarked;
