package org.kettenregel.backend.lens;

import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.WeightedSum;

/**
 * The products of matrices in a layer: z = x W, and on the way back dW = x^T dz and dx = dz W^T.
 *
 * @param node   the product
 * @param row    of the number that is looked at: a feature of dW; else a row of the sample, 0 where it has but one
 * @param column of that number: a unit of z and dW, a feature of dx
 */
public record ProductLens(int node, Pass pass, int row, int column) implements Lens {

    /** Which of the three products. */
    public enum Pass { VALUE, WEIGHTS, INPUT }

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size()) {
            return Optional.empty();
        }
        Node product = sight.graph().node(node);
        if (!(product.op() instanceof MatMul || product.op() instanceof WeightedSum) || !ready(sight, product)) {
            return Optional.empty();
        }
        return ProductTables.of(sight, product).answer(pass, row, column);
    }

    private boolean ready(Sight sight, Node product) {
        return switch (pass) {
            case VALUE -> sight.computed(product);
            case WEIGHTS -> sight.gradientReady(product);
            case INPUT -> sight.gradientReady(product) && sight.hasGradient(sight.graph().node(product.inputs().getFirst()));
        };
    }
}
