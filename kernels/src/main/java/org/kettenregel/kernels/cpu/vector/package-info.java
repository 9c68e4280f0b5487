/**
 * The hot kernels of the processor in the Vector API: the only place that knows {@code jdk.incubator.vector}, and loaded only where that module
 * is. All others are the plain ones.
 *
 * <p>To make a family fast, write an interface that extends the plain one and overrides kernels as default methods, and name it in
 * {@code VectorKernels}. Rules beside those of the plain device: the interpreter, which runs every loop at first, must give the same bits as compiled
 * code, so only operations that IEEE 754 defines are used (no {@code reduceLanes} over sums, no {@code TANH} or {@code EXP}), and the tail of a loop is
 * rounded as its lanes are.
 */
@NullMarked
package org.kettenregel.kernels.cpu.vector;

import org.jspecify.annotations.NullMarked;
