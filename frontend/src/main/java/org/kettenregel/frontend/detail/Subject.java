package org.kettenregel.frontend.detail;

import java.util.List;
import java.util.function.Function;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.inspect.NodeInfo;

/**
 * The network that is looked at.
 *
 * @param graph     all nodes, by their ids
 * @param equations what a node is called on its card, {@code p1 = x · w1}
 * @param layers    what a layer is called, by its key
 * @param notation  how the reader writes products
 */
public record Subject(List<NodeInfo> graph, Function<NodeInfo, String> equations, Function<String, String> layers, Notation notation) {

    public Subject {
        graph = List.copyOf(graph);
    }

    public Subject(List<NodeInfo> graph, Function<NodeInfo, String> equations, Function<String, String> layers) {
        this(graph, equations, layers, Notation.USUAL);
    }
}
