package org.kettenregel.backend.experiment;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void the_first_is_a_spiral() {
        assertThat(Presets.first()).isEqualTo(Presets.byId("spiral").orElseThrow().experiment());
    }
}
