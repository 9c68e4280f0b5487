package org.kettenregel.backend.lens;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number to be found, and the numbers it is made of.
 *
 * @param gradient   whether it is a gradient; else it is a value
 * @param truth      as the engine has it
 * @param summands   whose products add up to it; empty where they are too many
 * @param transposed the number at the mirrored place of the matrix, where there is one
 */
public record Exercise(boolean gradient, double truth, List<Summand> summands, OptionalDouble transposed) implements Answer {

    public Exercise {
        summands = List.copyOf(summands);
    }

    /**
     * One product.
     *
     * @param first     of a gradient: what arrives from above
     * @param second    of a gradient: the local derivative
     * @param misplaced the local derivative of an activation, taken at its output in place of its input
     */
    public record Summand(double first, double second, OptionalDouble misplaced) {

        public static Summand of(double first, double second) {
            return new Summand(first, second, OptionalDouble.empty());
        }

        public double product() {
            return first * second;
        }
    }
}
