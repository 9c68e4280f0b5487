package org.kettenregel.frontend.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.formula.Notation.Bias;
import org.kettenregel.backend.formula.Notation.Weights;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.frontend.shell.Words;

class NumberNamesTest {

    private static final NodeInfo WEIGHTS = parameter("dense#1", "weights", 2, 8);
    private static final NodeInfo KERNEL = parameter("conv2d#1", "kernel weights", 3, 3, 4, 5);
    private static final NodeInfo BIAS = parameter("dense#1", "bias", 8);

    private static NodeInfo parameter(String layer, String part, int... sizes) {
        return new NodeInfo(0, "Parameter", layer, part, NodeInfo.Role.PARAMETER, Shape.fixed(sizes), List.of());
    }

    private static NumberNames names(Weights weights) {
        return new NumberNames(new Subject(List.of(), node -> "w", layer -> layer, new Notation(weights, Bias.VECTOR)));
    }

    @Test
    void indices_stand_as_numbers_are_stored() {
        assertThat(names(Weights.BEHIND).of(WEIGHTS, 8 + 3)).isEqualTo("w[1, 3]");
        assertThat(names(Weights.BEHIND).of(BIAS, 3)).isEqualTo("w[3]");
    }

    @Test
    void with_weights_in_front_the_unit_comes_first() {
        assertThat(names(Weights.IN_FRONT).of(WEIGHTS, 8 + 3)).isEqualTo("w[3, 1]");
        assertThat(names(Weights.IN_FRONT).of(KERNEL, ((2 * 3 + 1) * 4 + 3) * 5 + 4)).isEqualTo("w[4, 3, 2, 1]");
        assertThat(names(Weights.IN_FRONT).of(BIAS, 3)).isEqualTo("w[3]");
    }

    @Test
    void what_indices_mean_is_said_in_their_order() {
        Words words = new Words(Locale.ENGLISH);

        assertThat(names(Weights.BEHIND).place(WEIGHTS, 8 + 3, words)).contains("w[1, 3]: " + words.say("axis.from") + " 1, unit 3");
        assertThat(names(Weights.IN_FRONT).place(WEIGHTS, 8 + 3, words)).contains("w[3, 1]: unit 3, " + words.say("axis.from") + " 1");
    }
}
