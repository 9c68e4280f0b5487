package org.kettenregel.backend.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Source;
import org.kettenregel.backend.shape.Shape;

/** Adds nodes one by one and infers each shape at once, so that a mismatch is found at the node that causes it. */
public final class GraphBuilder {

    private final List<Node> nodes = new ArrayList<>();
    private String layer = "";

    /** Nodes added from now on belong to the layer with this key. */
    public GraphBuilder in(String layerKey) {
        layer = layerKey;
        return this;
    }

    public Node source(String part, Source source) {
        return add(part, source);
    }

    /** Adds a node; throws {@link org.kettenregel.backend.shape.ShapeMismatch} when the inputs do not fit the op. */
    public Node add(String part, Op op, Node... inputs) {
        if (inputs.length != op.arity()) {
            throw new IllegalArgumentException("%s takes %d inputs, found %d".formatted(op, op.arity(), inputs.length));
        }
        Shape shape = op.inferShape(Stream.of(inputs).map(Node::shape).toList());
        Node node = new Node(nodes.size(), op, Stream.of(inputs).map(Node::id).toList(), shape, new Scope(layer, part));
        nodes.add(node);
        return node;
    }

    /** All nodes added so far. */
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Training makes one number small, so the loss must be one. */
    public Graph build(Node prediction, Node loss) {
        if (loss.shape().batched() || loss.shape().width() != 1) {
            throw new IllegalArgumentException("loss %s: expected a single number for the whole batch, found %s".formatted(loss.scope(), loss.shape()));
        }
        return new Graph(nodes, prediction.id(), loss.id());
    }
}
