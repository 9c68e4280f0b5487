package org.kettenregel.backend.lens;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;

/** Walks along every single path. */
final class PathList {

    private static final Comparator<PathAnswer.Path> LARGEST_FIRST = Comparator.comparingDouble(path -> -Math.abs(path.product()));

    private final PathWays ways;
    private final PathSweep sweep;
    private final Deque<PathAnswer.Hop> hops = new ArrayDeque<>();
    private final List<PathAnswer.Path> paths = new ArrayList<>();

    private PathList(PathWays ways, PathSweep sweep) {
        this.ways = ways;
        this.sweep = sweep;
    }

    static List<PathAnswer.Path> of(PathWays ways, PathSweep sweep, int place) {
        PathList list = new PathList(ways, sweep);
        list.walk(ways.from(), place, 1);
        return list.paths.stream().sorted(LARGEST_FIRST).toList();
    }

    private void walk(Node node, int place, double product) {
        if (node.id() == ways.to().id()) {
            paths.add(new PathAnswer.Path(List.copyOf(hops), product));
            return;
        }
        for (Graph.Use use : ways.uses(node)) {
            Node next = use.consumer();
            PathSums behind = sweep.all(next);
            ways.reaches(use, place).filter(to -> behind.count(to) > 0).forEach(to -> {
                double local = ways.local(use, place, to);
                hops.addLast(hop(node, use, to, local));
                walk(next, to, product * local);
                hops.removeLast();
            });
        }
    }

    private static PathAnswer.Hop hop(Node node, Graph.Use use, int place, double local) {
        Node next = use.consumer();
        boolean batched = next.shape().batched();
        int width = next.shape().width();
        return new PathAnswer.Hop(
                new PathEdge(node.id(), next.id(), use.input()), batched ? place / width : -1, batched ? place % width : place, local);
    }
}
