package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;

/**
 * Another layer once more, with the same weights, as in a network that looks at two inputs with the same eyes. Gradients of both places add up.
 *
 * @param layer id of the layer whose weights are used; it comes before this one and is not itself shared
 */
@Named(order = 53, id = "shared")
public record SharedLayer(@Knob(min = 1, max = 256, step = 1) int layer) implements LayerSpec {

    public SharedLayer() {
        this(1);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        throw new IllegalStateException("a shared layer is built as the layer it shares");
    }
}
