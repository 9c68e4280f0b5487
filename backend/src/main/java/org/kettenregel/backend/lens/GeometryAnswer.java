package org.kettenregel.backend.lens;

import java.util.List;

/**
 * What a dense layer does with the plane, one movement after another.
 *
 * @param inputs  numbers that the layer reads
 * @param units   numbers that it gives; there are movements only where both are two
 * @param weights row-major, (2, 2)
 * @param points  the samples of the batch in front of the layer, (n, 2); none while they are not computed with these weights
 * @param grid    straight lines in front of the layer, (lines, places, 2)
 * @param places  on each line of the grid
 * @param classes the first target of each sample, for its colour
 */
public record GeometryAnswer(
        int inputs, int units, float[] weights, float[] biases, float[] points, float[] grid, int places, float[] classes, List<Stage> stages)
        implements Answer {

    public GeometryAnswer {
        stages = List.copyOf(stages);
    }

    /** The kinds of movements. */
    public enum Kind { ROTATE, MIRROR, STRETCH, SHIFT, ACTIVATION }

    /**
     * One movement.
     *
     * @param numbers    degrees; the coordinate that changes its sign, counted from 1; two factors; two distances; none
     * @param activation id of the activation, empty for other kinds
     * @param points     the samples behind it
     * @param grid       the lines behind it
     */
    public record Stage(Kind kind, List<Double> numbers, String activation, float[] points, float[] grid) {

        public Stage {
            numbers = List.copyOf(numbers);
        }
    }
}
