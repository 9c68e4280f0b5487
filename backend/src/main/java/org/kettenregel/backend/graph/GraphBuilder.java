package org.kettenregel.backend.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Source;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Adds nodes one by one and infers each shape at once, so that a mismatch is found at the node that causes it. */
public final class GraphBuilder {

    private final List<Node> nodes = new ArrayList<>();
    private String layer = "";
    private String owner = "";

    /** Nodes added from now on belong to the layer with this key. */
    public GraphBuilder in(String layerKey) {
        return in(layerKey, layerKey);
    }

    /** Nodes added from now on belong to the layer with this key, and use the parameters that the owner has already. */
    public GraphBuilder in(String layerKey, String ownerOfParameters) {
        layer = layerKey;
        owner = ownerOfParameters;
        return this;
    }

    /** Adds a source; throws ShapeMismatch when a shared parameter has another shape than the one asked for, or its owner did not come to have it. */
    public Node source(String part, Source source) {
        return layer.equals(owner) ? add(part, source) : shared(new Scope(owner, part), source);
    }

    private Node shared(Scope scope, Source source) {
        Node node = nodes.stream().filter(each -> each.scope().equals(scope)).findFirst()
                .orElseThrow(() -> new ShapeMismatch("shared layer", scope + " of shape " + source.shape(), "none"));
        if (!node.shape().equals(source.shape())) {
            throw new ShapeMismatch("shared layer", scope + " of shape " + source.shape(), node.shape().toString());
        }
        return node;
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

    /** All nodes added so far, and those that come. */
    public List<Node> nodes() {
        return Collections.unmodifiableList(nodes);
    }

    /** Training makes one number small, so the loss must be one. */
    public Graph build(Node prediction, Node loss) {
        if (loss.shape().batched() || loss.shape().width() != 1) {
            throw new IllegalArgumentException("loss %s: expected a single number for the whole batch, found %s".formatted(loss.scope(), loss.shape()));
        }
        return new Graph(nodes, prediction.id(), loss.id());
    }
}
