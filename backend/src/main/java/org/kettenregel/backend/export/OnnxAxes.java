package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** In which order the axes of a value lie in an ONNX graph; ours are the samples, then places (rows and columns, or steps), then features. */
enum OnnxAxes {

    /** As ours. */
    LAST("(n, ..., features)"),

    /** (n, features, places ...), as convolutions want it. */
    FIRST("(n, features, ...)"),

    /** (steps, n, features), as recurrent layers want it. */
    STEPS_FIRST("(steps, n, features)"),

    /** (steps, 1, n, features): the memory of a recurrent layer after every step, with an axis for its directions. */
    STEPS_AND_DIRECTIONS("(steps, 1, n, features)"),

    /** (1, n, features): that after the last step. */
    DIRECTIONS("(1, n, features)"),

    /** (n, features, 1, 1): what a global pooling gives. */
    CELLS("(n, features, 1, 1)");

    /** The samples and the steps change places. */
    static final List<Long> SWAP = List.of(1L, 0L, 2L);

    private final String words;

    OnnxAxes(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }

    /** From ours to features first. */
    static List<Long> toFirst(int axesOfSample) {
        return LongStream.concat(LongStream.of(0, axesOfSample), LongStream.range(1, axesOfSample)).boxed().toList();
    }

    /** From features first to ours. */
    static List<Long> toLast(int axesOfSample) {
        return LongStream.concat(LongStream.concat(LongStream.of(0), LongStream.rangeClosed(2, axesOfSample)), LongStream.of(1)).boxed().toList();
    }

    /** The place of our features among all axes, the samples counted. */
    int features(int axesOfSample) {
        return this == FIRST ? 1 : axesOfSample;
    }

    /** Sizes of a sample, ours, as they lie here. */
    List<Integer> lay(List<Integer> sizes) {
        if (this != FIRST || sizes.isEmpty()) {
            return sizes;
        }
        List<Integer> laid = new ArrayList<>(List.of(sizes.getLast()));
        laid.addAll(sizes.subList(0, sizes.size() - 1));
        return laid;
    }

    /** Sizes of a sample that lie with features first, as ours. */
    static List<Integer> fromFirst(List<Integer> sizes) {
        List<Integer> ours = new ArrayList<>(sizes.subList(1, sizes.size()));
        ours.add(sizes.getFirst());
        return ours;
    }

    /** For each number of a sample that lies with features first, its place in ours. */
    static int[] orderOfFirst(List<Integer> ours) {
        int features = ours.getLast();
        int places = ours.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b) / features;
        return IntStream.range(0, features * places).map(i -> i % places * features + i / places).toArray();
    }
}
