package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Parameter;

/**
 * Every number of a small layer: its parameters, what each of its operations gives for the row that is looked at, and their gradients.
 *
 * @param layer its key
 */
public record ScalarsLens(String layer) implements Lens {

    /** Of more numbers nobody reads them all. */
    public static final int MOST = 200;

    @Override
    public Optional<Answer> look(Sight sight) {
        List<Node> nodes = nodes(sight);
        long count = nodes.stream().mapToLong(node -> node.shape().width()).sum();
        return nodes.isEmpty() || count > MOST
                ? Optional.empty()
                : Optional.of(new ScalarsAnswer(nodes.stream().map(node -> numbers(sight, node)).toList()));
    }

    /** With the weights that a shared layer reads, though they belong to another. */
    private List<Node> nodes(Sight sight) {
        return sight.graph().nodes().stream().filter(node -> isOf(node) || node.op() instanceof Parameter && isRead(sight, node)).toList();
    }

    private boolean isOf(Node node) {
        return node.scope().layer().equals(layer);
    }

    private boolean isRead(Sight sight, Node parameter) {
        return sight.graph().uses(parameter.id()).stream().anyMatch(use -> isOf(use.consumer()));
    }

    private static ScalarsAnswer.Numbers numbers(Sight sight, Node node) {
        return new ScalarsAnswer.Numbers(
                node.id(), sight.computed(node) ? sight.row(node) : Floats.NONE, sight.gradientReady(node) ? sight.gradientRow(node) : Floats.NONE);
    }
}
