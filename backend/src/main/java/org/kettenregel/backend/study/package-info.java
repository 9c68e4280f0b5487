/**
 * What one training cannot tell: the same experiment trained again and again, from other starts or on other parts of the data, with the mean and
 * the spread of what comes out. Rules: one run after the other in the caller's thread, by the one engine; the same seed gives the same results; a
 * run that diverges is counted and said, never averaged.
 */
@NullMarked
package org.kettenregel.backend.study;

import org.jspecify.annotations.NullMarked;
