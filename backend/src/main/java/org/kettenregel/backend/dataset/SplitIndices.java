package org.kettenregel.backend.dataset;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The samples of each part, ascending; every sample is in exactly one. Arrays are shared, not copied: whoever gets them only reads. */
@SuppressWarnings("ArrayRecordComponent") // never compared; 60,000 boxed integers would be the alternative
public record SplitIndices(int[] train, int[] validation, int[] test) {

    public int[] of(Portion portion) {
        return switch (portion) {
            case TRAINING -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    /** The part in which a sample is; empty where there is no such sample. */
    public Optional<Portion> portionOf(int sample) {
        return Stream.of(Portion.values()).filter(portion -> Arrays.binarySearch(of(portion), sample) >= 0).findFirst();
    }

    /** A sample and those around it in the order of the data, as many as make a batch where its part has so many; empty where there is no such sample. */
    public int[] around(int sample, int batchSize) {
        int[] part = portionOf(sample).map(this::of).orElse(new int[0]);
        int place = Math.max(0, Arrays.binarySearch(part, sample));
        int start = Math.clamp(place / batchSize * batchSize, 0, Math.max(0, part.length - batchSize));
        return Arrays.copyOfRange(part, start, Math.min(part.length, start + batchSize));
    }
}
