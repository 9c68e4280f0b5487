package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class PresetsTest {

    @Test
    void ids_are_unique_and_in_kebab_case() {
        assertThat(Presets.all()).extracting(Preset::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void titles_are_unique() {
        assertThat(Presets.all()).extracting(preset -> preset.experiment().title()).doesNotHaveDuplicates();
    }

    /** Under these names weights of earlier versions have been saved. */
    @Test
    void dense_layers_for_pictures_keep_their_numbers_behind_a_flatten_layer() {
        assertThat(Presets.byId("mnist-mlp").orElseThrow().experiment().layers()).extracting(Layer::key, Layer::inputs)
                .containsExactly(tuple("flatten#3", List.of(0)), tuple("dense#1", List.of(3)), tuple("dense#2", List.of(1)));
        assertThat(Presets.byId("mnist-deep").orElseThrow().experiment().layers()).extracting(Layer::key)
                .containsExactly("flatten#5", "dense#1", "dense#2", "dense#3", "dense#4");
    }

    @Test
    void each_stands_under_one_of_several_headings() {
        assertThat(Presets.groups()).extracting(PresetGroup::id).doesNotHaveDuplicates().hasSizeGreaterThan(1);
        assertThat(Presets.groups()).flatExtracting(PresetGroup::presets).isEqualTo(Presets.all());
    }

    @Test
    void the_first_is_a_spiral() {
        assertThat(Presets.first()).isEqualTo(Presets.byId("spiral").orElseThrow().experiment());
    }
}
