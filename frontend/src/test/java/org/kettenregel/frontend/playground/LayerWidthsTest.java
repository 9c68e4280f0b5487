package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Tanh;

class LayerWidthsTest {

    @Test
    void a_dense_layer_is_as_wide_as_it_says() {
        LayerWidths widths = LayerWidths.of(preset("moons"));

        assertThat(widths.byLayer()).isEqualTo(Map.of(Layer.INPUT, 2, 1, 6, 2, 4, 3, 1));
    }

    @Test
    void weights_and_biases_are_counted() {
        Experiment moons = preset("moons");

        assertThat(LayerWidths.of(moons).parameters(moons)).isEqualTo((2 * 6 + 6) + (6 * 4 + 4) + (4 + 1));
    }

    @Test
    void a_layer_without_bias_has_fewer() {
        Experiment moons = ExperimentEdits.spec(preset("moons"), 1, spec -> new Dense(6, new Tanh(), false, new GlorotUniform()));

        assertThat(LayerWidths.of(moons).parameters(moons.layers().getFirst())).isEqualTo(12);
    }

    @Test
    void an_activation_is_as_wide_as_what_it_reads_and_has_no_parameters() {
        Experiment softmax = preset("softmax");

        assertThat(LayerWidths.of(softmax).of(1)).isEqualTo(7);
        assertThat(LayerWidths.of(softmax).parameters(softmax)).isZero();
    }

    @Test
    void a_sum_is_as_wide_as_its_summands() {
        Experiment skip = ExperimentEdits.layers(preset("moons"), List.of(
                new Layer(1, new Dense(5, new Tanh()), List.of(0)), new Layer(2, new Dense(5, new Tanh()), List.of(1)),
                new Layer(3, new AddLayer(), List.of(1, 2)), new Layer(4, new Dense(1, new Tanh()), List.of(3))));

        assertThat(LayerWidths.of(skip).of(3)).isEqualTo(5);
        assertThat(LayerWidths.of(skip).parameters(skip)).isEqualTo((2 * 5 + 5) + (5 * 5 + 5) + (5 + 1));
    }
}
