package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.op.Embedding;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** A row of learned numbers for every word: (n, steps) of numbers from 0 to before {@code vocabulary} becomes (n, steps, features). */
@Named(order = 30, id = "embedding")
public record EmbeddingLayer(
        @Knob(min = 1, max = 20_000, step = 1) int vocabulary,
        @Knob(min = 1, max = 512, step = 1) int features,
        @Knob Initializer initializer) implements LayerSpec {

    /** Above this a single layer would not fit what one session may use. */
    private static final int MOST_NUMBERS = 1 << 25;

    public EmbeddingLayer {
        if (vocabulary < 1 || features < 1 || (long) vocabulary * features > MOST_NUMBERS) {
            throw new IllegalArgumentException("embedding layer: vocabulary and features must be positive and multiply to at most %d, found %d and %d"
                    .formatted(MOST_NUMBERS, vocabulary, features));
        }
    }

    public EmbeddingLayer() {
        this(1000, 16);
    }

    public EmbeddingLayer(int vocabulary, int features) {
        this(vocabulary, features, new GlorotUniform());
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Node indices = inputs.getFirst();
        if (!indices.shape().batched() || indices.shape().sizes().size() != 1) {
            throw new ShapeMismatch("embedding layer", "(n, steps)", indices.shape().toString());
        }
        Node table = graph.source("weights", new Parameter(
                Shape.fixed(vocabulary, features), Parameter.Role.WEIGHT, initializer, new Fans(vocabulary, features)));
        return graph.add("rows", new Embedding(), table, indices);
    }
}
