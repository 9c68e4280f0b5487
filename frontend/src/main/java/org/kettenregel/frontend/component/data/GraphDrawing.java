package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A computation graph as cards and the wires between them. It changes with the experiment, the numbers on it with every step.
 *
 * @param version matches the {@link GraphNumbers} that belong to this drawing
 * @param nodes   in the order in which they are computed
 */
public record GraphDrawing(int version, List<Node> nodes) {

    public GraphDrawing {
        nodes = List.copyOf(nodes);
    }

    /**
     * One operation.
     *
     * @param id     below zero for a gap
     * @param kind   what it does, in words
     * @param role   {@code input}, {@code target}, {@code parameter}, {@code operation} or {@code loss}; {@code gap} for several that are not drawn
     * @param shape  of its value, empty for a single number
     * @param layer  title of the layer it belongs to, empty for none
     * @param inputs ids of the nodes it reads, in the order of its operands; one may occur twice
     */
    public record Node(int id, String title, String kind, String role, String shape, String layer, List<Integer> inputs) {

        public Node {
            inputs = List.copyOf(inputs);
        }
    }
}
