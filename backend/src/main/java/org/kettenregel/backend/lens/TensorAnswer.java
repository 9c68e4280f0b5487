package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;

/**
 * One tensor, row-major.
 *
 * @param sizes      without the axis of samples; empty for a single number
 * @param gradients  empty while there are none
 * @param ofValues   what all of them have in common
 * @param ofGradients empty while there are none
 * @param valueRange distance from zero that takes the full colour; 0 where all are zero
 * @param gradientRange the same for gradients
 */
public record TensorAnswer(
        List<Integer> sizes, float[] values, float[] gradients, Statistics ofValues, Optional<Statistics> ofGradients,
        double valueRange, double gradientRange) implements Answer {

    public TensorAnswer {
        sizes = List.copyOf(sizes);
    }
}
