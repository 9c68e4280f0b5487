package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * What is drawn beside or upon the answer of a network: the points it learns from and what its numbers mean.
 *
 * @param kind        {@code boundary}: classes over two inputs; {@code regression}: a number over two inputs; {@code curve}: a number over one
 *                    input; {@code bars}: anything else, one bar for each output
 * @param x1          first input of each point
 * @param x2          second input of each point, empty for {@code curve}
 * @param targets     what the points ought to be, from -1 to 1 around the neutral colour; for {@code curve} the number itself
 * @param parts       0 for points the network learns from, 1 for validation, 2 for test
 * @param outputNames one for each output
 * @param low         the least number the colours, the axis of a curve or the bars reach from the start
 * @param high        the greatest
 * @param editable    whether a click sets a point or takes one away
 */
public record OutputData(
        String kind, float[] x1, float[] x2, float[] targets, int[] parts, List<String> outputNames, double low, double high,
        boolean editable) {

    public OutputData {
        if (targets.length != x1.length || parts.length != x1.length || x2.length != 0 && x2.length != x1.length) {
            throw new IllegalArgumentException("Every point has all its numbers: x1 has %d, x2 %d, targets %d, parts %d."
                    .formatted(x1.length, x2.length, targets.length, parts.length));
        }
        outputNames = List.copyOf(outputNames);
    }
}
