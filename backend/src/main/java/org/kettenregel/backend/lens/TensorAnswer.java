package org.kettenregel.backend.lens;

import java.util.List;

/**
 * One tensor, row-major.
 *
 * @param sizes     without the axis of samples; empty for a single number
 * @param gradients empty while there are none
 */
public record TensorAnswer(List<Integer> sizes, float[] values, float[] gradients) implements Answer {

    public TensorAnswer {
        sizes = List.copyOf(sizes);
    }
}
