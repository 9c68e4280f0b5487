package org.kettenregel.backend.inspect;

import java.util.List;
import org.kettenregel.backend.shape.Shape;

/**
 * What is fixed about a node, for drawing.
 *
 * @param kind  simple name of the op, {@code MatMul}
 * @param layer key of its layer, {@code dense#1}, {@code input} or {@code loss}
 * @param part  its part in the layer, {@code weights}
 * @param role  what it is for
 */
public record NodeInfo(int id, String kind, String layer, String part, Role role, Shape shape, List<Integer> inputs) {

    public enum Role { INPUT, TARGET, PARAMETER, OPERATION, LOSS }

    public NodeInfo {
        inputs = List.copyOf(inputs);
    }

    /** By which it is known in files and links, {@code dense#1/weights}. */
    public String name() {
        return layer + "/" + part;
    }
}
