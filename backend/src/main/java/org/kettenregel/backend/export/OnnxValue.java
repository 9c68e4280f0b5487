package org.kettenregel.backend.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * What goes into a graph, or comes out of it.
 *
 * @param sizes the axis of samples first; {@link #ANY} for one that is not known before there are data
 */
record OnnxValue(String name, List<Long> sizes) {

    static final long ANY = -1;

    OnnxValue {
        sizes = List.copyOf(sizes);
    }

    /** For any number of samples. */
    static OnnxValue perSample(String name, List<Integer> sizes) {
        return new OnnxValue(name, Stream.concat(Stream.of(ANY), sizes.stream().map(Integer::longValue)).toList());
    }
}
