package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.AddBias;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Parameter;

/**
 * A dense layer in the graph.
 *
 * @param end        the product, or the sum with the bias where there is one
 * @param activation what follows in the same layer
 */
record DenseLink(Node input, Node weights, Node product, Optional<Node> bias, Node end, Optional<Node> activation) {

    static Optional<DenseLink> of(Graph graph, String layer) {
        return graph.nodes().stream()
                .filter(node -> node.scope().layer().equals(layer) && isProduct(graph, node))
                .findFirst()
                .map(node -> from(graph, node));
    }

    private static boolean isProduct(Graph graph, Node node) {
        return node.op() instanceof MatMul && graph.node(node.inputs().get(1)).op() instanceof Parameter;
    }

    private static DenseLink from(Graph graph, Node product) {
        Optional<Node> sum = following(graph, product).filter(node -> node.op() instanceof AddBias);
        Node end = sum.orElse(product);
        return new DenseLink(
                graph.node(product.inputs().getFirst()), graph.node(product.inputs().get(1)), product, sum.map(node -> graph.node(node.inputs().get(1))), end,
                following(graph, end).filter(node -> node.op() instanceof Activation));
    }

    /** The only reader in the same layer. */
    private static Optional<Node> following(Graph graph, Node node) {
        return graph.uses(node.id()).stream().map(Graph.Use::consumer).filter(reader -> reader.scope().layer().equals(node.scope().layer())).findFirst();
    }

    Node output() {
        return activation.orElse(end);
    }

    String layer() {
        return product.scope().layer();
    }

    /** The dense layer whose output reaches this one's input through nothing but activations. */
    Optional<DenseLink> before(Graph graph) {
        Node node = input;
        while (node.op() instanceof Activation) {
            node = graph.node(node.inputs().getFirst());
        }
        Node end = node;
        return of(graph, node.scope().layer()).filter(link -> link.end.id() == end.id());
    }

    /** The only dense layer behind this one of which this one is {@link #before}. */
    Optional<DenseLink> behind(Graph graph) {
        List<DenseLink> readers = graph.nodes().stream()
                .filter(node -> node.id() > end.id() && isProduct(graph, node))
                .map(node -> from(graph, node))
                .filter(link -> link.before(graph).filter(before -> before.end.id() == end.id()).isPresent())
                .toList();
        return readers.size() == 1 ? Optional.of(readers.getFirst()) : Optional.empty();
    }

    /** The activations between the end of this layer and the input of the next, nearest first. */
    List<Node> between(Graph graph, DenseLink next) {
        return graph.nodes().stream().filter(node -> node.id() > end.id() && node.id() <= next.input.id() && node.op() instanceof Activation).filter(node -> leads(graph, node, next)).toList();
    }

    private static boolean leads(Graph graph, Node activation, DenseLink next) {
        for (Node node = next.input; node.op() instanceof Activation; node = graph.node(node.inputs().getFirst())) {
            if (node.id() == activation.id()) {
                return true;
            }
        }
        return false;
    }
}
