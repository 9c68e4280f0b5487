/**
 * Predict, then reveal: a learner finds a number of the graph by hand, and is told whether it is right or by which mistake it came about. Adding
 * a mistake means a constant of {@link org.kettenregel.backend.practice.Mistake} and the numbers it leads to.
 */
@NullMarked
package org.kettenregel.backend.practice;

import org.jspecify.annotations.NullMarked;
