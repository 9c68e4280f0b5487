package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.stream.IntStream;

/** What a data set asks the network for. */
public sealed interface Targets {

    /** One of several classes; the label of a sample is a position in {@code names}. */
    record Classes(List<String> names) implements Targets {

        public Classes {
            names = List.copyOf(names);
            if (names.size() < 2) {
                throw new IllegalArgumentException("classes: at least 2 are needed, found " + names.size());
            }
        }

        /** Classes named by their numbers, from 0. */
        public static Classes numbered(int count) {
            return new Classes(IntStream.range(0, count).mapToObj(String::valueOf).toList());
        }
    }

    /** As many numbers as {@code width} per sample. */
    record Numbers(int width) implements Targets {

        public Numbers {
            if (width < 1) {
                throw new IllegalArgumentException("targets: at least 1 number per sample is needed, found " + width);
            }
        }
    }

    /** Values kept per sample: 1 for the label of a class. */
    default int width() {
        return switch (this) {
            case Classes _ -> 1;
            case Numbers numbers -> numbers.width();
        };
    }
}
