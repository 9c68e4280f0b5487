package org.kettenregel.backend.study;

import org.kettenregel.backend.dataset.SplitIndices;

/**
 * One run of a study before it is trained.
 *
 * @param seed   of its weights, the order of its samples and all else that is random in training
 * @param judged the part on which it is evaluated in the end
 */
record Plan(int number, long seed, SplitIndices split, Part judged) {}
