package org.kettenregel.backend.metric;

/**
 * How well one class is found, or several on average.
 *
 * @param precision of the samples taken for the class, the share that belong to it
 * @param recall    of the samples that belong to the class, the share taken for it
 * @param f1        harmonic mean of both
 * @param support   samples that belong to the class
 */
public record ClassScore(double precision, double recall, double f1, long support) {}
