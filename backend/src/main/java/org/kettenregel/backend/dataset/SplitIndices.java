package org.kettenregel.backend.dataset;

/** The samples of each part, ascending; every sample is in exactly one. Arrays are shared, not copied: whoever gets them only reads. */
@SuppressWarnings("ArrayRecordComponent") // never compared; 60,000 boxed integers would be the alternative
public record SplitIndices(int[] train, int[] validation, int[] test) {}
