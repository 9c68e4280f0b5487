package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;

/**
 * Backward through the numbers that are reached, edge by edge in double precision, either all paths together or kept apart by the layers that
 * they pass one after another.
 */
final class PathSweep {

    private static final List<String> ALL = List.of();

    private final PathWays ways;
    private final PathReach reach;
    private final boolean byLayer;
    private final boolean measured;
    private final List<Map<List<String>, PathSums>> sums; // by node and by the layers from it to the end

    private PathSweep(PathWays ways, PathReach reach, int toPlace, boolean byLayer, boolean measured) {
        this.ways = ways;
        this.reach = reach;
        this.byLayer = byLayer;
        this.measured = measured;
        this.sums = Stream.<Map<List<String>, PathSums>>generate(LinkedHashMap::new).limit(ways.to().id() + 1L).toList();
        PathSums end = new PathSums(toPlace, 1);
        end.put(toPlace, 1, 1, 1);
        sums.get(ways.to().id()).put(route(ways.to(), ALL), end);
        for (int id = ways.to().id() - 1; id >= ways.from().id(); id--) {
            Node node = ways.node(id);
            if (!reach.places(node).isEmpty()) {
                ways.uses(node).forEach(use -> back(node, use));
            }
        }
    }

    /** All paths together. */
    static PathSweep all(PathWays ways, PathReach reach, int toPlace) {
        return new PathSweep(ways, reach, toPlace, false, true);
    }

    /** Kept apart by layers. */
    static PathSweep byLayers(PathWays ways, PathReach reach, int toPlace) {
        return new PathSweep(ways, reach, toPlace, true, true);
    }

    /** Counts them and no more. */
    static PathSweep counting(PathWays ways, PathReach reach, int toPlace) {
        return new PathSweep(ways, reach, toPlace, false, false);
    }

    private List<String> route(Node node, List<String> behind) {
        return byLayer ? with(node.scope().layer(), behind) : ALL;
    }

    /** The layers of a route that goes on as {@code behind} says. */
    static List<String> with(String layer, List<String> behind) {
        return !behind.isEmpty() && behind.getFirst().equals(layer)
                ? behind
                : Stream.concat(Stream.of(layer), behind.stream()).toList();
    }

    private void back(Node node, Graph.Use use) {
        BitSet places = reach.places(node);
        int first = places.nextSetBit(0);
        IntPredicate keeps = reach.keeps(use.consumer());
        List<PathSums> into = new ArrayList<>();
        List<PathSums> behind = new ArrayList<>();
        sums.get(use.consumer().id()).forEach((route, some) -> {
            behind.add(some);
            into.add(sums.get(node.id()).computeIfAbsent(route(node, route), unknown -> new PathSums(first, places.length() - first)));
        });
        for (int from = first; from >= 0; from = places.nextSetBit(from + 1)) {
            int place = from;
            ways.reaches(use, from).filter(keeps).forEach(to -> {
                double local = measured ? ways.local(use, place, to) : Double.NaN;
                for (int i = 0; i < into.size(); i++) {
                    into.get(i).add(place, local, behind.get(i), to);
                }
            });
        }
    }

    /** All paths from the numbers of a node to the end. */
    PathSums all(Node node) {
        return Optional.ofNullable(sums.get(node.id()).get(ALL)).orElse(PathSums.NONE);
    }

    /** The same by the layers they pass. */
    Map<List<String>, PathSums> byLayers(Node node) {
        return sums.get(node.id());
    }
}
