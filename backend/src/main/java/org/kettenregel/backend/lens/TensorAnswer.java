package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;

/**
 * A page of one tensor, row by row, and what is said of all its numbers.
 *
 * @param sizes      without the axis of samples; empty for a single number
 * @param values     of the page
 * @param gradients  of the page; empty while there are none
 * @param ofValues   what all of them have in common
 * @param ofGradients empty while there are none
 * @param valueRange distance from zero that takes the full colour; 0 where all are zero
 * @param gradientRange the same for gradients
 * @param whole      all numbers, row-major, where they were asked for
 */
public record TensorAnswer(
        List<Integer> sizes, float[] values, float[] gradients, Statistics ofValues, Optional<Statistics> ofGradients,
        double valueRange, double gradientRange, Optional<float[]> whole) implements Answer {

    public TensorAnswer {
        sizes = List.copyOf(sizes);
    }
}
