package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.lens.PathAnswer.Group;

/** Puts paths together that pass the same layers: through a block or past it. */
final class RouteGroups {

    static final Comparator<Group> LARGEST_FIRST = Comparator.comparingDouble(group -> -Math.abs(group.contribution()));

    /** More of them say no more than other groups. */
    private static final int MOST = 64;

    private RouteGroups() {}

    /** How many routes there are by the layers they pass; empty where they are too many. */
    static Optional<Integer> count(PathWays ways) {
        List<Set<List<String>>> routes = Stream.<Set<List<String>>>generate(LinkedHashSet::new).limit(ways.to().id() + 1L).toList();
        routes.get(ways.to().id()).add(List.of(ways.to().scope().layer()));
        for (int id = ways.to().id() - 1; id >= ways.from().id(); id--) {
            Node node = ways.node(id);
            for (Graph.Use use : ways.uses(node)) {
                routes.get(use.consumer().id()).forEach(behind -> routes.get(node.id()).add(PathSweep.with(node.scope().layer(), behind)));
            }
            if (routes.get(id).size() > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(routes.get(ways.from().id()).size());
    }

    static List<Group> of(PathWays ways, PathSweep sweep, int place) {
        List<Group> groups = new ArrayList<>();
        for (Map.Entry<List<String>, PathSums> route : sweep.byLayers(ways.from()).entrySet()) {
            PathSums sums = route.getValue();
            groups.add(new Group(route.getKey(), -1, -1, sums.count(place), sums.slope(place), edges(ways, route.getKey())));
        }
        return groups.stream().filter(group -> group.count() > 0).sorted(LARGEST_FIRST).toList();
    }

    /** Edges inside the layers of a route, and from each to the next. */
    private static List<PathEdge> edges(PathWays ways, List<String> layers) {
        return ways.edgesBehind(ways.from()).stream()
                .filter(edge -> {
                    int from = layers.indexOf(ways.node(edge.from()).scope().layer());
                    int to = layers.indexOf(ways.node(edge.to()).scope().layer());
                    return from >= 0 && (to == from || to == from + 1);
                })
                .toList();
    }
}
