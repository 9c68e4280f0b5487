package org.kettenregel.backend.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.LayerSpec;

class OutlineTest {

    static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void it_counts_the_parameters_that_the_program_has(Preset preset) {
        Experiment experiment = preset.experiment();
        Compilation.Compiled compiled =
                (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);

        int inProgram = compiled.program().graph().parameters().stream().mapToInt(node -> node.shape().width()).sum();

        assertThat(Outline.of(experiment).count()).isEqualTo(inProgram);
    }

    @Test
    void every_kind_of_layer_can_be_outlined() {
        for (Catalog.Entry<LayerSpec> entry : Catalog.of(LayerSpec.class).entries()) {
            Experiment experiment = ExperimentEdits.insertAfter(Presets.first(), 1, entry.defaults());

            assertThat(Outline.of(experiment).layers()).hasSize(experiment.layers().size());
        }
    }

    @Test
    void the_first_network_is_8_4_1_with_its_parameters_by_name() {
        Outline outline = Outline.of(Presets.first());

        assertThat(outline.inputs()).isEqualTo(2);
        assertThat(outline.layers().values()).extracting(Outline.LayerOutline::units).containsExactly(8, 4, 1);
        assertThat(outline.layers().get("dense#2").parameters()).containsExactly(
                new Outline.ParameterOutline("dense#2/weights", 8, 4, false), new Outline.ParameterOutline("dense#2/bias", 1, 4, true));
    }
}
