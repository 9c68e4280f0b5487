package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;

/**
 * Where the paths from one number part: the first numbers that are more than one. Every path begins with an edge to exactly one of them.
 *
 * @param numbers where they part
 * @param edges   over which they are reached
 */
record PathFront(List<Number> numbers, List<PathEdge> edges) {

    /**
     * @param before product of the local derivatives up to it, summed over parallel edges
     * @param edges  how many are parallel
     */
    record Number(Node node, int place, double before, int edges) {}

    private record Place(int node, int place) {}

    /** Those of the numbers, each once. */
    List<Node> nodes() {
        return numbers.stream().map(Number::node).distinct().toList();
    }

    /** @param keeps numbers that are of interest */
    static PathFront of(PathWays ways, int place, BiPredicate<Node, Integer> keeps) {
        List<Number> front = List.of(new Number(ways.from(), place, 1, 1));
        List<PathEdge> edges = new ArrayList<>();
        while (front.size() == 1 && front.getFirst().node().id() != ways.to().id()) {
            Map<Place, Number> next = new LinkedHashMap<>();
            Number number = front.getFirst();
            for (Graph.Use use : ways.uses(number.node())) {
                edges.add(new PathEdge(number.node().id(), use.consumer().id(), use.input()));
                ways.reaches(use, number.place()).filter(to -> keeps.test(use.consumer(), to)).forEach(to -> {
                    double product = number.before() * ways.local(use, number.place(), to);
                    next.merge(new Place(use.consumer().id(), to), new Number(use.consumer(), to, product, number.edges()), PathFront::plus);
                });
            }
            front = List.copyOf(next.values());
        }
        return new PathFront(front, List.copyOf(edges));
    }

    private static Number plus(Number one, Number other) {
        return new Number(one.node(), one.place(), one.before() + other.before(), one.edges() + other.edges());
    }
}
