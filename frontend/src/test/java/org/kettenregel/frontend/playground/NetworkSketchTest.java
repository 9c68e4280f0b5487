package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.Location;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.op.Gelu;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.frontend.component.data.NetworkDrawing;
import org.kettenregel.frontend.component.data.NetworkDrawing.LayerDrawing;
import org.kettenregel.frontend.component.data.NetworkDrawing.WireDrawing;
import org.kettenregel.frontend.shell.Words;

class NetworkSketchTest {

    private static NetworkDrawing draw(Experiment experiment, Locale locale, Problem... problems) {
        return new NetworkSketch(experiment, List.of(problems), new Words(locale)).draw(7);
    }

    private static NetworkDrawing draw(Experiment experiment) {
        return draw(experiment, Locale.ENGLISH);
    }

    @Test
    void layers_stand_from_input_to_output() {
        NetworkDrawing drawing = draw(preset("moons"));

        assertThat(drawing.version()).isEqualTo(7);
        assertThat(drawing.layers()).extracting(LayerDrawing::key, LayerDrawing::title, LayerDrawing::kind, LayerDrawing::units).containsExactly(
                tuple("input", "Input", "input", 2), tuple("dense#1", "Hidden 1", "layer", 6),
                tuple("dense#2", "Hidden 2", "layer", 4), tuple("dense#3", "Output", "layer", 1));
    }

    @Test
    void a_dense_layer_says_what_it_does_and_counts_its_parameters() {
        assertThat(draw(preset("moons")).layers()).extracting(LayerDrawing::lines).containsExactly(
                List.of("2 features"), List.of("dense, tanh", "2 × 6 + 6 = 18"), List.of("dense, tanh", "6 × 4 + 4 = 28"),
                List.of("dense, sigmoid", "4 × 1 + 1 = 5"));
        assertThat(draw(preset("chain-rule"), Locale.GERMAN).layers()).extracting(LayerDrawing::lines)
                .containsExactly(List.of("1 Merkmal"), List.of("dense, linear", "1 × 1 + 1 = 2"));
    }

    @Test
    void names_of_functions_keep_their_capitals() {
        Experiment leaky = ExperimentEdits.spec(preset("moons"), 1, spec -> new Dense(3, new LeakyRelu(), false, new GlorotUniform()));

        assertThat(draw(leaky).layers().get(1).lines()).containsExactly("dense, leaky ReLU", "2 × 3 = 6");
        assertThat(draw(preset("mnist-mlp")).layers().get(2).lines()).first().isEqualTo("dense, ReLU");
        assertThat(draw(ExperimentEdits.spec(leaky, 1, spec -> new Dense(3, new Gelu()))).layers().get(1).lines()).first().isEqualTo("dense, GELU");
    }

    @Test
    void a_layer_with_a_number_for_each_unit_says_how_many() {
        assertThat(draw(ExperimentEdits.insertAfter(preset("moons"), 1, new PRelu())).layers().get(2).lines()).containsExactly("PReLU", "6");
    }

    @Test
    void slopes_are_no_weights_of_a_wire() {
        Experiment one = ExperimentEdits.insertAfter(ExperimentEdits.spec(preset("moons"), 1, spec -> new Dense(1, new Tanh())), 1, new PRelu());

        assertThat(draw(one).wires()).filteredOn(wire -> wire.to().equals("prelu#4")).extracting(WireDrawing::parameter).containsExactly("");
    }

    @Test
    void pictures_are_counted_in_pixels() {
        assertThat(draw(preset("mnist-mlp")).layers().getFirst().lines()).containsExactly("28 × 28 pixels");
        assertThat(draw(preset("cifar-sample"), Locale.GERMAN).layers().getFirst().lines()).containsExactly("32 × 32 Pixel");
    }

    @Test
    void further_outputs_are_counted_and_no_hidden_layers() {
        assertThat(draw(preset("two-outputs")).layers()).extracting(LayerDrawing::title).containsExactly(
                "Input", "Hidden 1", "Hidden 2", "Output 2", "Hidden 3", "Hidden 4", "Hidden 5", "Hidden 6", "Output");
    }

    @Test
    void features_and_classes_have_names() {
        assertThat(draw(preset("moons")).layers().getFirst().unitNames()).containsExactly("x1", "x2");
        assertThat(draw(preset("mnist-mlp")).layers().getLast().unitNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(draw(preset("moons")).layers().getLast().unitNames()).isEmpty();
        assertThat(draw(preset("mnist-autoencoder")).layers().getLast().unitNames()).isEmpty(); // 784 numbers, no classes
    }

    @Test
    void of_a_wide_layer_some_units_are_drawn() {
        List<LayerDrawing> layers = draw(preset("mnist-mlp")).layers();

        assertThat(layers).extracting(LayerDrawing::units, LayerDrawing::shown).containsExactly(tuple(784, 1), tuple(784, 1), tuple(512, 1), tuple(10, 10));
        assertThat(draw(ExperimentEdits.units(preset("moons"), 1, 16)).layers().get(1).shown()).isEqualTo(16);
        assertThat(draw(ExperimentEdits.units(preset("moons"), 1, 17)).layers().get(1).shown()).isEqualTo(8);
    }

    @Test
    void each_layer_has_the_form_that_its_numbers_ask_for() {
        assertThat(draw(preset("mnist-mlp")).layers()).extracting(LayerDrawing::form).containsExactly("maps", "field", "field", "cells");
        assertThat(draw(preset("reviews")).layers()).extracting(LayerDrawing::form).startsWith("text", "steps").endsWith("cells");
        assertThat(draw(ExperimentEdits.units(preset("moons"), 1, 17)).layers()).extracting(LayerDrawing::form).containsOnly("units"); // pictures over the plane
    }

    @Test
    void large_counts_are_split_in_threes_and_words_are_words() {
        List<LayerDrawing> layers = draw(preset("reviews")).layers();

        assertThat(layers.get(0).lines()).containsExactly("30 words");
        assertThat(layers.get(1).lines()).last().isEqualTo("5000 × 32 = 160\u00a0000");
    }

    @Test
    void images_and_sequences_stand_as_blocks_of_their_sizes() {
        List<LayerDrawing> pictures = draw(preset("mnist-small-cnn")).layers().stream().filter(layer -> layer.key().startsWith("conv2d")).toList();
        LayerDrawing words = draw(preset("reviews")).layers().get(1);

        assertThat(pictures).extracting(LayerDrawing::shape, LayerDrawing::shown, LayerDrawing::units)
                .containsExactly(tuple(List.of(26, 26, 8), 1, 5408), tuple(List.of(11, 11, 16), 1, 1936));
        assertThat(words.shape()).containsExactly(30, 32); // words, numbers for each
        assertThat(draw(preset("moons")).layers()).extracting(LayerDrawing::shape).containsOnly(List.of());
    }

    @Test
    void a_block_counts_its_parameters_as_they_are() {
        assertThat(draw(preset("mnist-small-cnn")).layers()).extracting(LayerDrawing::lines)
                .contains(List.of("Convolution, ReLU", "3 × 3 × 1 × 8 + 8 = 80"));
    }

    @Test
    void a_layer_of_many_parameters_says_only_how_many_numbers_they_are() {
        LayerDrawing gru = draw(ExperimentEdits.spec(preset("reviews"), 3, spec -> new Gru(32, false))).layers().get(3);

        assertThat(gru.lines()).last().asString().endsWith(" parameters");
    }

    @Test
    void a_wire_at_a_block_carries_no_weights_of_single_units() {
        List<WireDrawing> wires = draw(preset("mnist-small-cnn")).wires();

        assertThat(wires).filteredOn(wire -> !wire.parameter().isEmpty()).containsExactly(
                new WireDrawing("flatten#5", "dense#6", "dense#6/weights", "dense#6/bias", "n × 400"));
        assertThat(wires).filteredOn(wire -> wire.from().equals("conv2d#1")).extracting(WireDrawing::label).containsExactly("");
    }

    @Test
    void input_and_output_can_neither_be_removed_nor_resized() {
        assertThat(draw(preset("moons")).layers()).extracting(LayerDrawing::removable, LayerDrawing::resizable)
                .containsExactly(tuple(false, false), tuple(true, true), tuple(true, true), tuple(false, false));
    }

    @Test
    void wires_know_the_parameters_they_carry() {
        assertThat(draw(preset("xor-by-hand")).wires()).containsExactly(
                new WireDrawing("input", "dense#1", "dense#1/weights", "dense#1/bias", "n × 2"),
                new WireDrawing("dense#1", "dense#2", "dense#2/weights", "dense#2/bias", "n × 2"));
        assertThat(draw(preset("softmax")).wires()).containsExactly(new WireDrawing("input", "activation#1", "", "", "n × 7"));
    }

    @Test
    void a_skip_connection_has_a_wire_from_each_summand() {
        Experiment skip = ExperimentEdits.layers(preset("moons"), List.of(
                new Layer(1, new Dense(5, new Tanh()), List.of(0)), new Layer(2, new Dense(5, new Tanh()), List.of(1)),
                new Layer(3, new AddLayer(), List.of(1, 2)), new Layer(4, new Dense(1, new Tanh()), List.of(3))));

        NetworkDrawing drawing = draw(skip);

        assertThat(drawing.layers().get(3).lines()).containsExactly("Sum");
        assertThat(drawing.layers().get(3).resizable()).isFalse();
        assertThat(drawing.wires()).extracting(WireDrawing::from, WireDrawing::to).contains(tuple("dense#1", "add#3"), tuple("dense#2", "add#3"));
    }

    @Test
    void what_is_wrong_or_unwise_stands_at_its_layer() {
        Problem wrong = Problem.error(new Location.InLayer("dense#3", 3), "output-units-binary", 3);
        Problem unwise = Problem.note(new Location.InLayer("dense#1", 1), "no-slope");
        Problem elsewhere = Problem.error(new Location.Loss(), "loss-needs-classes", "MeanSquaredError");

        List<LayerDrawing> layers = draw(preset("moons"), Locale.ENGLISH, elsewhere, wrong, unwise).layers();

        assertThat(layers).extracting(LayerDrawing::problem).containsExactly("", "", "", wrong.explanation(Locale.ENGLISH));
        assertThat(layers).extracting(LayerDrawing::note).containsExactly("", unwise.explanation(Locale.ENGLISH), "", "");
        assertThat(layers.get(3).problem()).contains("Set the units of the last layer to 1.");
    }
}
