package org.kettenregel.backend.export;

import java.util.Arrays;
import java.util.List;

/** Numbers with their sizes, row-major. */
sealed interface OnnxTensor {

    /** Sizes are from 0 on; none for a single number. */
    List<Long> sizes();

    /** In the file four bytes each; other kinds of floating-point numbers are rounded to these. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; a million boxed floats would be the alternative
    record Floats(List<Long> sizes, float[] values) implements OnnxTensor {

        public Floats {
            sizes = List.copyOf(sizes);
        }

        static Floats of(float[] values, int... sizes) {
            return new Floats(Arrays.stream(sizes).asLongStream().boxed().toList(), values);
        }
    }

    /** Whole numbers: sizes, axes, places. */
    record Wholes(List<Long> sizes, List<Long> values) implements OnnxTensor {

        public Wholes {
            sizes = List.copyOf(sizes);
            values = List.copyOf(values);
        }

        static Wholes row(Long... values) {
            return new Wholes(List.of((long) values.length), List.of(values));
        }
    }
}
