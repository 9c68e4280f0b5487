package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.BatchNorm;
import org.kettenregel.backend.op.Reader;

/** The nodes and edges that lie between two nodes, as far as derivatives go over them. */
final class PathWays {

    private final Sight sight;
    private final Node from;
    private final Node to;
    private final List<List<Graph.Use>> uses; // by node; those alone that lead to the end
    private final Reader[] readers; // by node, made when asked for

    PathWays(Sight sight, Node from, Node to) {
        this.sight = sight;
        this.from = from;
        this.to = to;
        List<Node> nodes = sight.graph().nodes();
        this.readers = new Reader[nodes.size()];
        this.uses = Stream.<List<Graph.Use>>generate(ArrayList::new).limit(nodes.size()).toList();
        boolean[] leads = leads(nodes, to);
        boolean[] reached = new boolean[nodes.size()];
        reached[from.id()] = true;
        for (Node node : nodes.subList(0, to.id() + 1)) {
            for (int i = 0; leads[node.id()] && i < node.inputs().size(); i++) {
                int input = node.inputs().get(i);
                if (reached[input] && node.op().differentiable(i)) {
                    reached[node.id()] = true;
                    uses.get(input).add(new Graph.Use(node, i));
                }
            }
        }
    }

    private static boolean[] leads(List<Node> nodes, Node to) {
        boolean[] leads = new boolean[nodes.size()];
        leads[to.id()] = true;
        for (int id = to.id(); id >= 0; id--) {
            Node node = nodes.get(id);
            for (int i = 0; leads[id] && i < node.inputs().size(); i++) {
                if (node.op().differentiable(i)) {
                    leads[node.inputs().get(i)] = true;
                }
            }
        }
        return leads;
    }

    Sight sight() {
        return sight;
    }

    Node from() {
        return from;
    }

    Node to() {
        return to;
    }

    Node node(int id) {
        return sight.graph().node(id);
    }

    /** The operands that a node is to nodes on a way to the end. */
    List<Graph.Use> uses(Node node) {
        return uses.get(node.id());
    }

    Reader reader(Node node) {
        if (readers[node.id()] == null) {
            readers[node.id()] = sight.reader(node);
        }
        return readers[node.id()];
    }

    /** Places of the whole tensor of the consumer that an element reaches over one edge. */
    IntStream reaches(Graph.Use use, int place) {
        return use.consumer().op().reaches(use.input(), place, reader(use.consumer()));
    }

    double local(Graph.Use use, int from, int to) {
        return use.consumer().op().localDerivative(use.input(), from, to, reader(use.consumer()));
    }

    /** Whether numbers of one sample depend on other samples of the batch. */
    boolean mixesSamples() {
        return uses.stream().flatMap(List::stream).anyMatch(use -> use.consumer().op() instanceof BatchNorm);
    }

    /** All edges behind the given node. */
    List<PathEdge> edgesBehind(Node node) {
        List<PathEdge> edges = new ArrayList<>();
        boolean[] behind = new boolean[to.id() + 1];
        behind[node.id()] = true;
        for (int id = node.id(); id < to.id(); id++) {
            for (Graph.Use use : behind[id] ? uses.get(id) : List.<Graph.Use>of()) {
                behind[use.consumer().id()] = true;
                edges.add(new PathEdge(id, use.consumer().id(), use.input()));
            }
        }
        return edges;
    }
}
