package org.kettenregel.backend.lens;

import java.util.Optional;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/**
 * How one number reaches another: all paths of local derivatives between them. Elements are places in the row that is looked at, or in the
 * whole of a node that has none.
 *
 * @param to the node at the end, {@link #LOSS} for the loss
 */
public record PathLens(int from, int fromElement, int to, int toElement) implements Lens {

    public static final int LOSS = -1;

    /** To the loss. */
    public PathLens(int from, int fromElement) {
        this(from, fromElement, LOSS, 0);
    }

    @Override
    public Optional<Answer> look(Sight sight) {
        Graph graph = sight.graph();
        int end = to == LOSS ? graph.loss() : to;
        if (!exists(graph, from, fromElement) || !exists(graph, end, toElement) || from >= end || !sight.computed(graph.node(end))) {
            return Optional.empty();
        }
        Node first = graph.node(from);
        Node last = graph.node(end);
        return Optional.of(new PathTally(
                new PathWays(sight, first, last), sight.place(first, fromElement), sight.place(last, toElement), PathTally.BUDGET).answer());
    }

    private static boolean exists(Graph graph, int node, int element) {
        return node >= 0 && node < graph.nodes().size() && element >= 0 && element < graph.node(node).shape().width();
    }
}
