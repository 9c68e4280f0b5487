package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.inspect.Sampling;

/**
 * The units of a layer. Numbers are those of the shown units, one unit after the other.
 *
 * @param node      whose numbers they are; those of one unit lie {@code units} apart
 * @param units     how many there are
 * @param shown     which of them are shown, in their order
 * @param cells     which numbers of one unit are shown: one of one, a row over steps, or a map
 * @param values    row by row; empty before they were computed
 * @param gradients of single numbers; empty before the backward pass has been there
 * @param steps     nodes in which the states of these steps stand; empty where all numbers are those of {@code node}
 * @param weights   by which each unit reads; empty where it has none of its own
 */
public record UnitsAnswer(
        int node, int units, List<Integer> shown, Sampling cells, float[] values, float[] gradients, List<Integer> steps, Optional<Weights> weights) implements Answer {

    public UnitsAnswer {
        shown = List.copyOf(shown);
        steps = List.copyOf(steps);
    }

    /**
     * What the shown units read by.
     *
     * @param node   the parameter; the weights of one unit lie as many apart as there are units
     * @param cells  which of them are shown, in the shape of what is read
     * @param values plane by plane, each row by row
     * @param bias   the parameter, -1 for none
     * @param biases one for each shown unit; empty where there is none
     */
    public record Weights(int node, Sampling cells, float[] values, int bias, float[] biases) {}
}
