package org.kettenregel.backend.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

class PReluTest {

    private static List<Node> nodesBehind(Shape input) {
        GraphBuilder builder = new GraphBuilder();
        Node x = builder.in("input").source("x", new Input(input));
        new PRelu().build(builder.in("prelu#1"), List.of(x));
        return builder.nodes();
    }

    @Test
    void there_is_a_slope_for_each_channel_and_it_starts_at_a_quarter() {
        Node slope = nodesBehind(Shape.perSample(8, 8, 3)).get(1);

        assertThat(slope.shape()).isEqualTo(Shape.fixed(3));
        assertThat(slope.scope()).hasToString("prelu#1/slope");
        assertThat(((Parameter) slope.op()).initializer()).isEqualTo(new Constant(0.25));
    }

    @Test
    void the_output_has_the_shape_of_the_input() {
        assertThat(nodesBehind(Shape.perSample(8, 8, 3)).getLast().shape()).isEqualTo(Shape.perSample(8, 8, 3));
        assertThat(nodesBehind(Shape.perSample(5)).getLast().shape()).isEqualTo(Shape.perSample(5));
    }

    @Test
    void without_an_axis_beside_the_samples_there_is_no_unit_to_have_a_slope() {
        assertThatThrownBy(() -> nodesBehind(Shape.perSample())).isInstanceOf(ShapeMismatch.class)
                .hasMessage("PReLU layer: expected (n, ..., units), found (n)");
    }
}
