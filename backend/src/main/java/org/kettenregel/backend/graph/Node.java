package org.kettenregel.backend.graph;

import java.util.List;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.shape.Shape;

/** One operation in a graph; its inputs have smaller ids. */
public record Node(int id, Op op, List<Integer> inputs, Shape shape, Scope scope) {

    public Node {
        inputs = List.copyOf(inputs);
        for (int input : inputs) {
            if (input < 0 || input >= id) {
                throw new IllegalArgumentException("node %d (%s): inputs must come before it, found %d".formatted(id, scope, input));
            }
        }
    }

    /** The id alone, as it tells nodes of a graph apart: that of all parts takes longer than what a look does with a node. */
    @Override
    public int hashCode() {
        return id;
    }
}
