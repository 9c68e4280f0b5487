package org.kettenregel.backend.lens;

import java.util.List;

/** Every number of a small layer, node by node in the order of computation. */
public record ScalarsAnswer(List<Numbers> numbers) implements Answer {

    public ScalarsAnswer {
        numbers = List.copyOf(numbers);
    }

    /**
     * @param values    row-major; empty before they were computed
     * @param gradients empty where there are none, or none yet
     */
    public record Numbers(int node, float[] values, float[] gradients) {}
}
