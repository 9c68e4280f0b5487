package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Tanh;

class UnitEditsTest {

    /** 2 features, 6 tanh units, 4 tanh units, 1 sigmoid unit. */
    private static final Experiment MOONS = preset("moons");

    private static List<String> keys(Experiment experiment) {
        return experiment.layers().stream().map(Layer::key).toList();
    }

    private static int units(Experiment experiment, String key) {
        return ((Dense) experiment.layer(key).spec()).units();
    }

    @Test
    void a_key_ends_with_the_id_of_its_layer() {
        assertThat(UnitEdits.id("dense#12")).isEqualTo(12);
        assertThat(UnitEdits.id("input")).isEqualTo(Layer.INPUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "dense#", "dense#x", "dense#-1", "dense#99999999999", "dense#1#2", "dense#1.5"})
    void a_key_that_nobody_gave_out_means_no_layer(String key) {
        assertThat(UnitEdits.id(key)).isEqualTo(Layer.INPUT);
    }

    @Test
    void a_layer_comes_behind_the_one_named_and_acts_like_its_neighbours() {
        Experiment after = UnitEdits.addLayer(MOONS, "dense#1");

        assertThat(keys(after)).containsExactly("dense#1", "dense#4", "dense#2", "dense#3");
        assertThat(after.layer("dense#4").spec()).isEqualTo(new Dense(4, new Tanh()));
        assertThat(after.layer("dense#2").inputs()).containsExactly(4);
    }

    @Test
    void a_layer_behind_the_input_is_the_first() {
        Experiment after = UnitEdits.addLayer(MOONS, "input");

        assertThat(keys(after)).containsExactly("dense#4", "dense#1", "dense#2", "dense#3");
        assertThat(after.layer("dense#4").inputs()).containsExactly(Layer.INPUT);
    }

    @Test
    void the_first_hidden_layer_of_all_is_of_tanh_units() {
        Experiment after = UnitEdits.addLayer(preset("perceptron"), "input");

        assertThat(after.layer("dense#2").spec()).isEqualTo(new Dense(4, new Tanh()));
    }

    @Test
    void a_new_layer_takes_the_activation_in_use() {
        Experiment relu = ExperimentEdits.spec(MOONS, 1, spec -> new Dense(6, new Relu()));

        assertThat(UnitEdits.addLayer(relu, "dense#2").layer("dense#4").spec()).isEqualTo(new Dense(4, new Relu()));
    }

    @Test
    void behind_an_image_comes_what_fits_any_shape() {
        Experiment pictures = preset("mnist-small-cnn");

        Experiment after = UnitEdits.addLayer(pictures, "conv2d#1");

        assertThat(after.layer("activation#7").spec()).isEqualTo(new ActivationLayer());
        assertThat(after.layer("activation#7").inputs()).containsExactly(1);
        assertThat(UnitEdits.addLayer(pictures, "flatten#5").layer("dense#7").spec()).isInstanceOf(Dense.class);
    }

    @Test
    void nothing_comes_behind_the_output_or_behind_what_is_not_there() {
        assertThat(UnitEdits.addLayer(MOONS, "dense#3")).isSameAs(MOONS);
        assertThat(UnitEdits.addLayer(MOONS, "dense#9")).isSameAs(MOONS);
        assertThat(UnitEdits.addLayer(MOONS, "")).isSameAs(MOONS);
        assertThat(UnitEdits.addLayer(MOONS, "add#1")).isSameAs(MOONS);
    }

    @Test
    void a_layer_that_goes_leaves_its_neighbours_joined() {
        Experiment after = UnitEdits.removeLayer(MOONS, "dense#1");

        assertThat(keys(after)).containsExactly("dense#2", "dense#3");
        assertThat(after.layer("dense#2").inputs()).containsExactly(Layer.INPUT);
    }

    @Test
    void the_output_stays_and_so_does_what_is_not_there() {
        assertThat(UnitEdits.removeLayer(MOONS, "dense#3")).isSameAs(MOONS);
        assertThat(UnitEdits.removeLayer(MOONS, "input")).isSameAs(MOONS);
        assertThat(UnitEdits.removeLayer(MOONS, "dense#9")).isSameAs(MOONS);
        assertThat(UnitEdits.removeLayer(preset("chain-rule"), "dense#1")).isEqualTo(preset("chain-rule"));
    }

    @Test
    void units_come_and_go_one_by_one_down_to_one() {
        Experiment more = UnitEdits.units(MOONS, "dense#2", 1);
        Experiment fewer = UnitEdits.units(UnitEdits.units(preset("gaussians"), "dense#1", -1), "dense#1", -1);

        assertThat(units(more, "dense#2")).isEqualTo(5);
        assertThat(units(more, "dense#1")).isEqualTo(6);
        assertThat(units(fewer, "dense#1")).isEqualTo(1);
    }

    @Test
    void a_layer_without_units_of_its_own_keeps_its_width() {
        Experiment softmax = preset("softmax");

        assertThat(UnitEdits.units(softmax, "activation#1", 1)).isEqualTo(softmax);
        assertThat(UnitEdits.units(MOONS, "dense#9", 1)).isEqualTo(MOONS);
    }
}
