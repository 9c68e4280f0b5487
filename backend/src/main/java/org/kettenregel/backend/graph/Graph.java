package org.kettenregel.backend.graph;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Source;
import org.kettenregel.backend.op.Target;

/**
 * All nodes of a network and its loss, ids ascending from 0.
 *
 * @param prediction the node whose value is the network's answer
 * @param loss       the scalar node that training makes small
 */
public record Graph(List<Node> nodes, int prediction, int loss) {

    public Graph {
        nodes = List.copyOf(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).id() != i) {
                throw new IllegalArgumentException("graph: node at place " + i + " has id " + nodes.get(i).id());
            }
        }
    }

    public Node node(int id) {
        return nodes.get(id);
    }

    /** In the order of their ids, running statistics included. */
    public List<Node> parameters() {
        return nodes.stream().filter(node -> node.op() instanceof Parameter).toList();
    }

    /** Whether batches put their features and targets into it; a graph of an expression stands on numbers of its own, and has no input and no target. */
    public boolean readsSamples() {
        return nodes.stream().anyMatch(node -> node.op() instanceof Input);
    }

    /** The node that a batch puts its features into. */
    public Node input() {
        return nodes.stream().filter(node -> node.op() instanceof Input).findFirst().orElseThrow();
    }

    /** The node that a batch puts its encoded targets into. */
    public Node target() {
        return nodes.stream().filter(node -> node.op() instanceof Target).findFirst().orElseThrow();
    }

    /** Nodes through which a gradient flows from the loss to some parameter, the parameters included. */
    public BitSet gradientNodes() {
        BitSet aboveParameter = new BitSet();
        for (Node node : nodes) {
            boolean reaches = node.op() instanceof Parameter
                    || IntStream.range(0, node.inputs().size())
                            .anyMatch(i -> node.op().differentiable(i) && aboveParameter.get(node.inputs().get(i)));
            aboveParameter.set(node.id(), reaches);
        }
        BitSet belowLoss = new BitSet();
        belowLoss.set(loss);
        for (int id = loss; id >= 0; id--) {
            Node node = nodes.get(id);
            for (int i = 0; belowLoss.get(id) && i < node.inputs().size(); i++) {
                if (node.op().differentiable(i)) {
                    belowLoss.set(node.inputs().get(i));
                }
            }
        }
        aboveParameter.and(belowLoss);
        return aboveParameter;
    }

    /** What each layer gives: the last of its nodes that computes something, among those before {@code end}; by the key of the layer, in their order. */
    public Map<String, Node> outputs(int end) {
        Map<String, Node> outputs = new LinkedHashMap<>();
        nodes.stream().limit(end).filter(node -> !(node.op() instanceof Source)).forEach(node -> outputs.put(node.scope().layer(), node));
        return outputs;
    }

    /** Nodes that read the value of the given one, as (consumer, input place) pairs in ascending order. */
    public List<Use> uses(int id) {
        return nodes.stream()
                .flatMap(node -> IntStream.range(0, node.inputs().size())
                        .filter(i -> node.inputs().get(i) == id)
                        .mapToObj(i -> new Use(node, i)))
                .toList();
    }

    /** One place where a value is read. */
    public record Use(Node consumer, int input) {}
}
