package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;

class ExperimentEditsTest {

    private final Experiment spiral = Presets.first();

    private static List<String> keys(Experiment experiment) {
        return experiment.layers().stream().map(Layer::key).toList();
    }

    @Test
    void a_layer_inserted_after_the_first_reads_it_and_is_read_by_the_second() {
        Experiment edited = ExperimentEdits.insertAfter(spiral, 1, new Dense(3, new Tanh()));

        assertThat(keys(edited)).containsExactly("dense#1", "dense#4", "dense#2", "dense#3");
        assertThat(edited.layer("dense#4").inputs()).containsExactly(1);
        assertThat(edited.layer("dense#2").inputs()).containsExactly(4);
    }

    @Test
    void removing_what_was_inserted_gives_the_experiment_back() {
        Experiment edited = ExperimentEdits.insertAfter(spiral, 1, new ActivationLayer());

        assertThat(ExperimentEdits.remove(edited, 4)).isEqualTo(spiral);
    }

    @Test
    void a_layer_removed_before_a_join_leaves_its_input_to_the_join() {
        List<Layer> layers = List.of(
                new Layer(1, new Dense(4, new Tanh()), List.of(0)), new Layer(2, new Dense(4, new Tanh()), List.of(1)),
                new Layer(3, new AddLayer(), List.of(1, 2)), new Layer(4, new Dense(1, new Tanh()), List.of(3)));

        Experiment edited = ExperimentEdits.remove(ExperimentEdits.layers(spiral, layers), 2);

        assertThat(edited.layer("add#3").inputs()).containsExactly(1);
    }

    @Test
    void the_last_layer_cannot_be_removed() {
        Experiment one = ExperimentEdits.layers(spiral, List.of(new Layer(1, new Dense(), List.of(0))));

        assertThatThrownBy(() -> ExperimentEdits.remove(one, 1)).hasMessage("layers: the last one cannot be removed");
    }

    @Test
    void a_value_set_by_hand_replaces_the_one_set_before_at_the_same_place() {
        Experiment first = ExperimentEdits.ownValue(spiral, new OwnValue("dense#1/weights", 3, 1));

        Experiment second = ExperimentEdits.ownValue(first, new OwnValue("dense#1/weights", 3, 2));

        assertThat(second.ownValues()).containsExactly(new OwnValue("dense#1/weights", 3, 2));
    }

    @Test
    void values_set_by_hand_go_with_their_layer() {
        Experiment edited = ExperimentEdits.ownValue(spiral, new OwnValue("dense#2/weights", 0, 1));

        assertThat(ExperimentEdits.remove(edited, 2).ownValues()).isEmpty();
    }

    @Test
    void layers_that_read_a_later_one_are_refused_in_a_sentence() {
        List<Layer> layers = List.of(new Layer(1, new Dense(), List.of(2)), new Layer(2, new Dense(), List.of(1)));

        assertThatThrownBy(() -> ExperimentEdits.layers(spiral, layers)).hasMessage("layer 1: its inputs [2] must come before it");
    }

    @Test
    void a_weight_set_by_hand_stays_with_its_connection_when_units_come_and_go() {
        Experiment moons = Presets.byId("moons").orElseThrow().experiment(); // 2-6-4-1
        Experiment own = ExperimentEdits.ownValue(moons, new OwnValue("dense#2/weights", 1 * 4 + 1, 9)); // from unit 1 to unit 1

        assertThat(ExperimentEdits.units(own, 2, 5).ownValues()).containsExactly(new OwnValue("dense#2/weights", 1 * 5 + 1, 9));
        assertThat(ExperimentEdits.units(own, 2, 3).ownValues()).containsExactly(new OwnValue("dense#2/weights", 1 * 3 + 1, 9));
        assertThat(ExperimentEdits.units(own, 2, 1).ownValues()).isEmpty();
    }

    @Test
    void a_bias_set_by_hand_goes_with_its_unit() {
        Experiment moons = Presets.byId("moons").orElseThrow().experiment();
        Experiment own = ExperimentEdits.ownValue(moons, new OwnValue("dense#2/bias", 3, 9));

        assertThat(ExperimentEdits.units(own, 2, 5).ownValues()).containsExactly(new OwnValue("dense#2/bias", 3, 9));
        assertThat(ExperimentEdits.units(own, 2, 3).ownValues()).isEmpty();
    }

    @Test
    void without_activations_only_the_output_keeps_its_own() {
        Experiment straight = ExperimentEdits.withoutActivations(spiral);

        assertThat(straight.layers()).extracting(layer -> ((Dense) layer.spec()).activation()).containsExactly(new Linear(), new Linear(), new Sigmoid());
        assertThat(keys(straight)).isEqualTo(keys(spiral));
        assertThat(ExperimentEdits.withoutActivations(straight)).isEqualTo(straight);
    }

    @Test
    void an_output_on_the_way_keeps_its_activation_too() {
        Experiment twoOutputs = Presets.byId("two-outputs").orElseThrow().experiment();
        List<Integer> outputs = twoOutputs.heads().stream().map(Head::layer).toList();

        Experiment straight = ExperimentEdits.withoutActivations(twoOutputs);

        assertThat(outputs).isNotEmpty().allSatisfy(id -> assertThat(straight.layer(id)).isEqualTo(twoOutputs.layer(id)));
    }

    @Test
    void activations_come_back_from_the_experiment_that_had_them() {
        for (Preset preset : Presets.all()) {
            Experiment before = preset.experiment();

            assertThat(ExperimentEdits.withActivationsOf(ExperimentEdits.withoutActivations(before), before)).as(preset.id()).isEqualTo(before);
        }
    }
}
