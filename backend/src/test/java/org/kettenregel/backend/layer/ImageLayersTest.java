package org.kettenregel.backend.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

class ImageLayersTest {

    private static final Shape DIGIT = Shape.perSample(28, 28, 1);

    private final GraphBuilder graph = new GraphBuilder().in("layer#1");

    private Node behind(Shape shape, LayerSpec... layers) {
        Node node = graph.source("x", new Input(shape));
        for (LayerSpec layer : layers) {
            node = layer.build(graph, List.of(node));
        }
        return node;
    }

    private int parameters() {
        return graph.nodes().stream().filter(node -> node.op() instanceof Parameter).mapToInt(node -> node.shape().width()).sum();
    }

    @Test
    void a_convolution_has_a_kernel_for_each_channel_and_filter_and_a_bias_for_each_filter() {
        Node first = behind(DIGIT, new Conv2D(32, 3, new Relu()));
        int firstParameters = parameters();
        Node second = new Conv2D(64, 3, new Relu()).build(graph, List.of(first));

        assertThat(firstParameters).isEqualTo(320); // 3 * 3 * 1 * 32 + 32
        assertThat(parameters() - firstParameters).isEqualTo(18_496); // 3 * 3 * 32 * 64 + 64
        assertThat(first.shape()).isEqualTo(Shape.perSample(26, 26, 32));
        assertThat(second.shape()).isEqualTo(Shape.perSample(24, 24, 64));
        assertThat(new MaxPooling(2).build(graph, List.of(second)).shape()).isEqualTo(Shape.perSample(12, 12, 64));
    }

    @Test
    void the_fans_of_a_convolution_are_the_numbers_of_a_window() {
        behind(Shape.perSample(5, 5, 2), new Conv2D(4, 3, new Relu()));

        assertThat(graph.nodes().stream().filter(node -> node.op() instanceof Parameter).map(node -> ((Parameter) node.op()).fans()))
                .containsOnly(new Fans(18, 36)); // 3 * 3 * 2 numbers into a unit, 3 * 3 * 4 units behind one
    }

    @Test
    void padding_and_stride_decide_about_the_size() {
        Conv2D same = new Conv2D(4, 3, 2, Padding.SAME, 1, new Relu(), true, new GlorotUniform());
        Conv2D dilated = new Conv2D(4, 3, 1, Padding.VALID, 3, new Relu(), true, new GlorotUniform());

        assertThat(behind(Shape.perSample(7, 8, 3), same).shape()).isEqualTo(Shape.perSample(4, 4, 4));
        assertThat(behind(Shape.perSample(7, 8, 3), dilated).shape()).isEqualTo(Shape.perSample(1, 2, 4)); // spans seven cells
        assertThat(behind(Shape.perSample(7, 8, 3), new MaxPooling(2)).shape()).isEqualTo(Shape.perSample(3, 4, 3));
        assertThat(behind(Shape.perSample(7, 8, 3), new AveragePooling(3, 2, Padding.SAME)).shape()).isEqualTo(Shape.perSample(4, 4, 3));
        assertThat(behind(Shape.perSample(7, 8, 3), new GlobalAveragePooling()).shape()).isEqualTo(Shape.perSample(3));
        assertThat(behind(Shape.perSample(7, 8, 3), new Upsampling(2)).shape()).isEqualTo(Shape.perSample(14, 16, 3));
    }

    @Test
    void a_transposed_convolution_leads_back_to_the_size_from_which_the_convolution_came() {
        TransposedConvolution valid = new TransposedConvolution(5, 3, 2, Padding.VALID, new Relu(), true, new GlorotUniform());
        TransposedConvolution apart = new TransposedConvolution(5, 2, 3, Padding.VALID, new Relu(), true, new GlorotUniform());

        assertThat(behind(Shape.perSample(7, 7, 4), new TransposedConvolution(5, 3, 2, new Relu())).shape()).isEqualTo(Shape.perSample(14, 14, 5));
        assertThat(parameters()).isEqualTo(185); // 3 * 3 * 5 * 4 + 5
        assertThat(behind(Shape.perSample(7, 7, 4), valid).shape()).isEqualTo(Shape.perSample(15, 15, 5)); // 6 * 2 + 3
        assertThat(behind(Shape.perSample(7, 7, 4), apart).shape()).isEqualTo(Shape.perSample(21, 21, 5));
    }

    @Test
    void without_bias_and_activation_only_the_convolution_is_left() {
        behind(DIGIT, new Conv2D(2, 3, 1, Padding.SAME, 1, new Linear(), false, new GlorotUniform()));

        assertThat(graph.nodes()).extracting(node -> node.scope().part()).containsExactly("x", "weights", "convolution");
    }

    @Test
    void every_layer_on_images_wants_images() {
        for (LayerSpec layer : List.of(
                new Conv2D(), new TransposedConvolution(), new MaxPooling(), new AveragePooling(), new GlobalAveragePooling(), new Upsampling())) {
            assertThatThrownBy(() -> behind(Shape.perSample(784), layer))
                    .isInstanceOf(ShapeMismatch.class)
                    .hasMessageEndingWith(" layer: expected (n, height, width, channels), found (n, 784)");
        }
    }

    @Test
    void a_window_that_does_not_fit_is_a_mismatch_before_any_parameter_is_there() {
        assertThatThrownBy(() -> behind(Shape.perSample(4, 9, 1), new Conv2D(2, 5, new Relu())))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessage("convolution layer: expected (n, height ≥ 5, width ≥ 5, channels), found (n, 4, 9, 1)");
        assertThat(parameters()).isZero();
    }

    @Test
    void what_no_array_could_hold_is_a_mismatch() {
        assertThatThrownBy(() -> behind(Shape.perSample(1000, 1000, 3), new Upsampling(64)))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessage("upsampling layer: expected height × width × channels ≤ 2147483647, found (n, 64000, 64000, 3)");
        assertThatThrownBy(() -> behind(Shape.perSample(64, 64, 4096), new Conv2D(4096, 64, new Relu())))
                .isInstanceOf(ShapeMismatch.class)
                .hasMessage("convolution layer: expected weights ≤ 2147483647, found (64, 64, 4096, 4096)");
    }

    @Test
    void values_without_meaning_are_refused() {
        assertThatThrownBy(() -> new Conv2D(0, 3, new Relu())).hasMessage("convolution layer: filters must be between 1 and 4096, found 0");
        assertThatThrownBy(() -> new MaxPooling(2, 0, Padding.SAME)).hasMessage("max pooling layer: stride must be between 1 and 64, found 0");
        assertThatThrownBy(() -> new Upsampling(65)).hasMessage("upsampling layer: factor must be between 1 and 64, found 65");
    }
}
