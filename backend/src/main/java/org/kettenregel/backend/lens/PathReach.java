package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;

/** The numbers that depend on one number, node by node, up to the end of the ways. */
final class PathReach {

    private final PathWays ways;
    private final BitSet[] places; // by node
    private final IntPredicate samples;
    private final long budget;
    private long edges;

    /**
     * @param samples those to which it keeps in nodes with a row for each
     * @param budget  edges after which it gives up
     */
    PathReach(PathWays ways, int place, IntPredicate samples, long budget) {
        this.ways = ways;
        this.samples = samples;
        this.budget = budget;
        this.places = new BitSet[ways.to().id() + 1];
        Arrays.setAll(places, node -> new BitSet());
        places[ways.from().id()].set(place);
        for (int id = ways.from().id(); id < ways.to().id(); id++) {
            for (Graph.Use use : ways.uses(ways.node(id))) {
                follow(places[id], use);
            }
        }
    }

    private void follow(BitSet reached, Graph.Use use) {
        BitSet next = places[use.consumer().id()];
        IntPredicate keeps = keeps(use.consumer());
        for (int place = reached.nextSetBit(0); place >= 0 && complete(); place = reached.nextSetBit(place + 1)) {
            ways.reaches(use, place).filter(keeps).forEach(to -> {
                next.set(to);
                edges++;
            });
        }
    }

    /** Which numbers of a node belong to a sample that is followed. */
    IntPredicate keeps(Node node) {
        int width = node.shape().width();
        return node.shape().batched() ? place -> samples.test(place / width) : place -> true;
    }

    /** Whether all of it could be followed. */
    boolean complete() {
        return edges <= budget;
    }

    /** Over how many edges the numbers are reached, each edge from one number to another. */
    long edges() {
        return edges;
    }

    /** The numbers of a node that are reached; none behind the place where it gave up. */
    BitSet places(Node node) {
        return places[node.id()];
    }
}
