package org.kettenregel.backend.persistence;

import java.util.List;

/**
 * The values of a parameter, row-major, with its sizes; none for a single number. The array is shared, not copied: whoever gets it only
 * reads.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a million boxed floats would be the alternative
public record StoredTensor(List<Integer> sizes, float[] values) {

    static final int MAX_AXES = 8;

    public StoredTensor {
        sizes = List.copyOf(sizes);
        if (sizes.size() > MAX_AXES) {
            throw new IllegalArgumentException("stored tensor: at most %d axes are possible, found %s".formatted(MAX_AXES, sizes));
        }
        if (elements(sizes) != values.length) {
            throw new IllegalArgumentException("stored tensor: sizes %s do not fit %d values".formatted(sizes, values.length));
        }
    }

    /** Elements of a tensor of these sizes; more than an array can hold are refused. */
    static int elements(List<Integer> sizes) {
        long elements = 1;
        for (int size : sizes) {
            elements *= size;
            if (size < 1 || elements > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("stored tensor: sizes must be positive and fit an array, found " + sizes);
            }
        }
        return (int) elements;
    }
}
