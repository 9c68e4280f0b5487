package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * The numbers on the cards and wires of a {@link GraphDrawing}, and where a run stands in it.
 *
 * @param version   of the drawing they belong to; the numbers of another are not shown
 * @param current   id of the node that was computed last, -1 for none
 * @param direction {@code forward}, {@code backward}, {@code update} or {@code none}
 * @param selected  id of the node one looks at, -1 for none
 * @param element   which of its numbers, in one row of the batch
 */
public record GraphNumbers(
        int version, List<NodeNumbers> nodes, List<EdgeNumbers> edges, int current, String direction, int selected, int element) {

    public GraphNumbers {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * @param values    the first elements of the node's value, row-major; empty while it has none
     * @param count     how many elements there are, sent or not
     * @param gradients of the same elements; empty unless {@code gradient} is {@code ready}
     * @param gradient  {@code none} for a node that never gets one, {@code not-yet} or {@code ready}
     * @param hidden    {@code value}, {@code gradient} or {@code both} where these are there, and are to be predicted: none are sent; else empty
     * @param before    what the values were before a number was changed by hand; empty where that changed none of them
     * @param gradientsBefore the same of the gradients
     * @param summed    over how many samples the gradient was added up, where values and other gradients are of one; else 1
     */
    public record NodeNumbers(int id, float[] values, int count, float[] gradients, String gradient, String hidden, float[] before, float[] gradientsBefore, int summed) {}

    /**
     * The derivative of one node by one of its inputs.
     *
     * @param input  which operand of {@code to} the wire is
     * @param value  the local derivative
     * @param passed whether the backward pass has come this way
     */
    public record EdgeNumbers(int from, int to, int input, double value, boolean passed) {}
}
