package org.kettenregel.frontend.component.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computation graph as cards and the wires between them. It changes with the experiment, the numbers on it with every step.
 *
 * @param version matches the {@link GraphNumbers} that belong to this drawing
 * @param nodes   in the order in which they are computed
 * @param layers  which of them belong together
 */
public record GraphDrawing(int version, List<Node> nodes, List<Layer> layers) {

    public GraphDrawing {
        nodes = List.copyOf(nodes);
        layers = List.copyOf(layers);
    }

    /**
     * One operation.
     *
     * @param id      below zero for a gap
     * @param kind    what it does, in words
     * @param role    {@code input}, {@code target}, {@code parameter}, {@code operation} or {@code loss}; {@code gap} for several that are not drawn
     * @param shape   of its value, empty for a single number
     * @param layer   title of the layer it belongs to, empty for none
     * @param inputs  ids of the nodes it reads, in the order of its operands; one may occur twice
     * @param picture what a small picture shows of it; null where its numbers are few enough to be written
     */
    public record Node(int id, String title, String kind, String role, String shape, String layer, List<Integer> inputs, @Nullable Picture picture) {

        public Node {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * How many planes, rows and columns a tensor has, and how many of them its picture shows.
     *
     * @param turned whether it is a matrix that is kept with these rows as columns
     */
    public record Picture(int planes, int rows, int columns, int shownPlanes, int shownRows, int shownColumns, boolean turned) {

        public Picture(int planes, int rows, int columns, int shownPlanes, int shownRows, int shownColumns) {
            this(planes, rows, columns, shownPlanes, shownRows, shownColumns, false);
        }

        /** The same picture with columns as rows. */
        public Picture turn() {
            return new Picture(planes, columns, rows, shownPlanes, shownColumns, shownRows, !turned);
        }
    }

    /**
     * Operations that can be folded into one card.
     *
     * @param title  the same as {@code layer} of its nodes
     * @param kind   what it does, in words
     * @param output id of the node whose numbers are those of the layer
     */
    public record Layer(String title, String kind, int output) {}
}
