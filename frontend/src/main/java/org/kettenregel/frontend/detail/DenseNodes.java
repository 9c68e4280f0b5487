package org.kettenregel.frontend.detail;

import java.util.Optional;
import org.kettenregel.backend.inspect.NodeInfo;

/** Whether what is selected belongs to a layer that multiplies with a matrix. */
final class DenseNodes {

    private DenseNodes() {}

    /** The key of the dense layer of a selection; empty for any other layer. */
    static Optional<String> layer(Subject subject, Selection selection) {
        String layer = selection.node().layer();
        return subject.graph().stream().anyMatch(node -> node.layer().equals(layer) && node.kind().equals("MatMul") && weighs(subject, node))
                ? Optional.of(layer)
                : Optional.empty();
    }

    private static boolean weighs(Subject subject, NodeInfo product) {
        return subject.graph().get(product.inputs().getLast()).role() == NodeInfo.Role.PARAMETER;
    }
}
