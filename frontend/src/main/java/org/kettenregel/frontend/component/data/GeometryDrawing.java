package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A dense layer as movements of the plane; the points before and behind each are in the bundle beside it.
 *
 * @param weights row-major, (2, 2)
 * @param places  on each line of the grid
 */
public record GeometryDrawing(int inputs, int units, List<Double> weights, List<Double> biases, int places, List<Stage> stages) {

    public GeometryDrawing {
        weights = List.copyOf(weights);
        biases = List.copyOf(biases);
        stages = List.copyOf(stages);
    }

    /**
     * @param kind       {@code rotate}, {@code mirror}, {@code stretch}, {@code shift} or {@code activation}
     * @param numbers    degrees; which coordinate changes its sign, from 1; two factors; two distances
     * @param activation what it is called, empty for other kinds
     */
    public record Stage(String kind, List<Double> numbers, String activation) {

        public Stage {
            numbers = List.copyOf(numbers);
        }
    }
}
