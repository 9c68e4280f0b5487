package org.kettenregel.backend.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** What layers that look up, cut, join and normalise make of the shapes before them. */
class ShapingLayersTest {

    private final GraphBuilder graph = new GraphBuilder();

    private Shape after(LayerSpec layer, Shape... inputs) {
        List<Node> nodes = IntStream.range(0, inputs.length).mapToObj(i -> graph.source("x" + i, new Input(inputs[i]))).toList();
        return layer.build(graph, nodes).shape();
    }

    private void refuses(LayerSpec layer, String expected, String found, Shape... inputs) {
        assertThatThrownBy(() -> after(layer, inputs)).isInstanceOfSatisfying(ShapeMismatch.class, mismatch -> {
            assertThat(mismatch.expected()).isEqualTo(expected);
            assertThat(mismatch.found()).isEqualTo(found);
        });
    }

    @Test
    void shapes_follow_from_the_knobs() {
        assertThat(after(new EmbeddingLayer(100, 8), Shape.perSample(20))).isEqualTo(Shape.perSample(20, 8));
        assertThat(after(new Flatten(), Shape.perSample(4, 4, 3))).isEqualTo(Shape.perSample(48));
        assertThat(after(new ReshapeLayer(28, 28, 1), Shape.perSample(784))).isEqualTo(Shape.perSample(28, 28, 1));
        assertThat(after(new ReshapeLayer(4, 12, 0), Shape.perSample(48))).isEqualTo(Shape.perSample(4, 12));
        assertThat(after(new ReshapeLayer(48, 0, 0), Shape.perSample(4, 12))).isEqualTo(Shape.perSample(48));
        assertThat(after(new SliceLayer(1, 3), Shape.perSample(5, 4))).isEqualTo(Shape.perSample(5, 2));
        assertThat(after(new ConcatenateLayer(), Shape.perSample(3), Shape.perSample(4), Shape.perSample(1))).isEqualTo(Shape.perSample(8));
        assertThat(after(new MultiplyLayer(), Shape.perSample(3), Shape.perSample(3))).isEqualTo(Shape.perSample(3));
        assertThat(after(new BatchNormalization(), Shape.perSample(8, 8, 3))).isEqualTo(Shape.perSample(8, 8, 3));
        assertThat(after(new LayerNormalization(), Shape.perSample(20, 8))).isEqualTo(Shape.perSample(20, 8));
    }

    @Test
    void normalisation_has_one_scale_and_one_shift_per_channel_and_batches_have_statistics() {
        after(new BatchNormalization(), Shape.perSample(8, 8, 3));

        assertThat(graph.nodes().subList(1, 5)).extracting(node -> node.scope().part()).containsExactly("scale", "shift", "mean", "variance");
        assertThat(graph.nodes().subList(1, 5)).extracting(Node::shape).containsOnly(Shape.fixed(3));
    }

    @Test
    void what_does_not_fit_is_refused_with_both_sides() {
        refuses(new EmbeddingLayer(), "(n, steps)", "(n, 8, 8, 3)", Shape.perSample(8, 8, 3));
        refuses(new BatchNormalization(), "(n, ..., features)", "(n)", Shape.perSample());
        refuses(new LayerNormalization(), "(n, ..., features)", "(n)", Shape.perSample());
        refuses(new SliceLayer(0, 5), "at least 5 features", "(n, 4)", Shape.perSample(4));
        refuses(new SliceLayer(3, 2), "a start before the end 2", "the start 3", Shape.perSample(4));
        refuses(new ReshapeLayer(), "sizes that multiply to 48, as those of (n, 48) do", "(n, 28, 28, 1)", Shape.perSample(48));
        refuses(new ConcatenateLayer(), "(n, 4, 2) except for the last size", "(n, 3, 2)", Shape.perSample(4, 2), Shape.perSample(3, 2));
        refuses(new MultiplyLayer(), "(n, 3)", "(n, 4)", Shape.perSample(3), Shape.perSample(4));
    }

    @Test
    void knobs_without_meaning_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchNormalization(1, 0.001))
                .withMessage("batch normalization: the momentum must be at least 0 and below 1, found 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new LayerNormalization(0))
                .withMessage("layer normalization: epsilon must be a positive number, found 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddingLayer(0, 8))
                .withMessage("embedding layer: vocabulary and features must be positive and multiply to at most 33554432, found 0 and 8");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReshapeLayer(0, 2, 2))
                .withMessage("reshape layer: the first size must be positive and the others positive or 0 for none, found 0, 2, 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReshapeLayer(100_000, 100_000, 1))
                .withMessage("reshape layer: sizes must multiply to at most 33554432, found 100000, 100000, 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new SliceLayer(-1, 2))
                .withMessage("slice layer: from must not be negative and to must be positive, found -1 and 2");
    }
}
