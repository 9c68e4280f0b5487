package org.kettenregel.backend.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Expressions;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.shape.Shape;

class OutlineTest {

    static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void it_counts_the_parameters_that_the_program_trains(Preset preset) {
        Experiment experiment = preset.experiment();
        Compilation.Compiled compiled =
                (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);

        int inProgram = compiled.program().graph().parameters().stream()
                .filter(node -> ((Parameter) node.op()).trainable()).mapToInt(node -> node.shape().width()).sum();

        assertThat(Outline.of(experiment).count()).isEqualTo(inProgram);
    }

    @Test
    void every_kind_of_layer_can_be_outlined() {
        for (Catalog.Entry<LayerSpec> entry : Catalog.of(LayerSpec.class).entries()) {
            Experiment experiment = entry.defaults() instanceof ExpressionLayer alone
                    ? Expressions.of("alone", alone, Map.of())
                    : ExperimentEdits.insertAfter(Presets.first(), 1, entry.defaults());

            assertThat(Outline.of(experiment).layers()).hasSize(experiment.layers().size());
        }
    }

    @Test
    void the_first_network_is_8_4_1_with_its_parameters_by_name() {
        Outline outline = Outline.of(Presets.first());

        assertThat(outline.inputs()).isEqualTo(2);
        assertThat(outline.layers().values()).extracting(Outline.LayerOutline::units).containsExactly(8, 4, 1);
        assertThat(outline.layers().get("dense#2").parameters()).containsExactly(
                new Outline.ParameterOutline("dense#2/weights", Shape.fixed(8, 4), false), new Outline.ParameterOutline("dense#2/bias", Shape.fixed(4), true));
    }

    @Test
    void a_layer_that_cannot_read_what_it_is_given_is_taken_to_give_that() {
        Outline outline = Outline.of(ExperimentEdits.insertAfter(Presets.first(), 1, new Conv2D(6, 3, new Relu())));

        assertThat(outline.fits()).isFalse();
        assertThat(outline.layers().values()).extracting(Outline.LayerOutline::fits).containsExactly(true, false, true, true);
        assertThat(outline.layers().values()).extracting(Outline.LayerOutline::units).containsExactly(8, 8, 4, 1);
        assertThat(Outline.of(Presets.first()).fits()).isTrue();
    }

    @Test
    void one_who_shares_with_a_layer_that_does_not_fit_is_drawn_all_the_same() {
        Experiment images = Presets.byId("mnist-mlp").orElseThrow().experiment();

        Outline outline = Outline.of(ExperimentEdits.layers(images, List.of(
                new Layer(1, new Flatten(), List.of(Layer.INPUT)), new Layer(2, new Conv2D(6, 3, new Relu()), List.of(1)), new Layer(3, new SharedLayer(2), List.of(Layer.INPUT)))));

        assertThat(outline.layers().values()).extracting(Outline.LayerOutline::fits).containsExactly(true, false, false);
        assertThat(outline.layers().values()).extracting(Outline.LayerOutline::units).containsExactly(784, 784, 784);
    }

    /** 28 x 28 pixels seen through windows of 3 x 3 leave 26 x 26 places for each of 6 filters. */
    @Test
    void images_keep_their_height_width_and_channels() {
        Experiment experiment = ExperimentEdits.insertAfter(Presets.byId("mnist-mlp").orElseThrow().experiment(), Layer.INPUT, new Conv2D(6, 3, new Relu()));

        Outline outline = Outline.of(experiment);

        assertThat(outline.input().sizes()).containsExactly(28, 28, 1);
        assertThat(outline.layers().get("conv2d#4").shape().sizes()).containsExactly(26, 26, 6);
        assertThat(outline.layers().get("conv2d#4").parameters()).extracting(Outline.ParameterOutline::rows, Outline.ParameterOutline::columns)
                .containsExactly(tuple(9, 6), tuple(1, 6));
        assertThat(outline.layers().get("conv2d#4").count()).isEqualTo(60);
    }
}
