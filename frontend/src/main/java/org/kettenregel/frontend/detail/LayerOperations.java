package org.kettenregel.frontend.detail;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;

/**
 * The part of a computation graph that belongs to one layer, with what it reads from others.
 *
 * @param pictures address of the pictures of all cards
 */
record LayerOperations(GraphDrawing network, GraphNumbers all, String pictures) {

    /** @param title what the layer is called */
    GraphDrawing of(String title) {
        Set<Integer> own = own(title);
        Set<Integer> read = read(title, own);
        List<GraphDrawing.Node> nodes = network.nodes().stream().filter(node -> own.contains(node.id()) || read.contains(node.id())).map(node -> own.contains(node.id())
                ? node
                : new GraphDrawing.Node(node.id(), node.title(), node.kind(), node.role(), node.shape(), node.layer(), List.of(), node.picture())).toList();
        return new GraphDrawing(network.version(), nodes, List.of());
    }

    GraphNumbers numbers(String title) {
        Set<Integer> own = own(title);
        Set<Integer> shown = new HashSet<>(own);
        shown.addAll(read(title, own));
        return new GraphNumbers(
                all.version(), all.nodes().stream().filter(node -> shown.contains(node.id())).toList(),
                all.edges().stream().filter(edge -> own.contains(edge.to()) && shown.contains(edge.from())).toList(), all.current(), all.direction(), all.selected(), all.element());
    }

    private Set<Integer> own(String title) {
        return network.nodes().stream().filter(node -> node.layer().equals(title)).map(GraphDrawing.Node::id).collect(Collectors.toSet());
    }

    private Set<Integer> read(String title, Set<Integer> own) {
        return network.nodes().stream().filter(node -> node.layer().equals(title)).flatMap(node -> node.inputs().stream()).filter(input -> !own.contains(input))
                .collect(Collectors.toSet());
    }
}
