package org.kettenregel.backend.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.dataset.Circle;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Plane;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.WiringEdits;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.HingeLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.op.Tanh;

class FixesTest {

    private static final Dense TEN = new Dense(10, new Softmax());

    private static Experiment mnist(LossSpec loss, LayerSpec... specs) {
        return ExperimentEdits.loss(chain(ExperimentEdits.data(Presets.byId("mnist-mlp").orElseThrow().experiment(), new Idx()), specs), loss);
    }

    private static Experiment mnist(LayerSpec... specs) {
        return mnist(new CategoricalCrossEntropyLoss(), specs);
    }

    private static Experiment circle(LossSpec loss, LayerSpec... specs) {
        return ExperimentEdits.loss(chain(ExperimentEdits.data(Presets.first(), new Circle()), specs), loss);
    }

    private static Experiment chain(Experiment e, LayerSpec... specs) {
        return ExperimentEdits.layers(e, Stream.iterate(1, id -> id <= specs.length, id -> id + 1).map(id -> new Layer(id, specs[id - 1], List.of(id - 1))).toList());
    }

    private static Experiment layers(Layer... layers) {
        return ExperimentEdits.layers(mnist(new Flatten(), TEN), List.of(layers));
    }

    private static Layer layer(int id, LayerSpec spec, Integer... inputs) {
        return new Layer(id, spec, List.of(inputs));
    }

    private static Conv2D conv(int filters, int kernel, int stride, Padding padding) {
        return new Conv2D(filters, kernel, stride, padding, 1, new Relu(), true, new GlorotUniform());
    }

    private static List<Fix> fixes(Experiment e) {
        CostSheet sheet = CostSheet.of(e);
        return Fixes.of(e, sheet, sheet.problems().getFirst());
    }

    /** Experiments with one thing wrong, its code, and the ways out by their ids and layers. */
    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of("layer-shape", mnist(conv(8, 3, 1, Padding.VALID), TEN), List.of("insert-flatten dense#2", "insert-global-average dense#2")),
                Arguments.of("layer-shape", mnist(conv(6, 5, 8, Padding.VALID), conv(16, 5, 1, Padding.VALID), new Flatten(), TEN),
                        List.of("stride conv2d#1", "padding conv2d#2", "window conv2d#2")),
                Arguments.of("layer-shape", mnist(new Flatten(), conv(8, 3, 1, Padding.VALID), new Flatten(), TEN),
                        List.of("insert-reshape conv2d#2", "remove flatten#1", "move-flatten conv2d#2")),
                Arguments.of("layer-shape", mnist(new Lstm(8, false), TEN), List.of("insert-reshape lstm#1")),
                Arguments.of("layer-shape", mnist(new MaxPooling(30), new Flatten(), TEN), List.of("padding max-pooling#1", "window max-pooling#1", "remove max-pooling#1")),
                Arguments.of("layer-shape", layers(layer(1, conv(8, 3, 1, Padding.VALID), 0), layer(2, conv(8, 3, 1, Padding.VALID), 1), layer(3, new AddLayer(), 2, 1),
                                layer(4, new Flatten(), 3), layer(5, TEN, 4)),
                        List.of("padding conv2d#2", "paddings add#3", "remove add#3")),
                Arguments.of("layer-shape", layers(layer(1, conv(8, 3, 1, Padding.SAME), 0), layer(2, conv(16, 3, 1, Padding.SAME), 1), layer(3, new AddLayer(), 2, 1),
                                layer(4, new Flatten(), 3), layer(5, TEN, 4)),
                        List.of("insert-convolution add#3", "insert-convolution add#3", "filters conv2d#2")),
                Arguments.of("output-units", mnist(new Flatten(), new Dense(12, new Softmax())), List.of("units dense#2", "append dense#2")),
                Arguments.of("output-units", mnist(new Flatten(), new Dense(12, new Tanh())), List.of("units dense#2", "append dense#2")),
                Arguments.of("output-units", mnist(conv(8, 3, 1, Padding.VALID)), List.of("append conv2d#1")),
                Arguments.of("output-units-binary", circle(new BinaryCrossEntropyLoss(), new Dense(4, new Softmax())), List.of("units dense#1", "append dense#1", "units dense#1")),
                Arguments.of("loss-needs-columns", circle(new CategoricalCrossEntropyLoss(), new Dense(1, new Sigmoid())), List.of("binary-cross-entropy dense#1", "units dense#1", "append dense#1")),
                Arguments.of("loss-needs-classes", ExperimentEdits.data(circle(new BinaryCrossEntropyLoss(), new Dense(1, new Sigmoid())), new Plane()),
                        List.of("mean-squared-error dense#1")),
                Arguments.of("loss-needs-one-output", circle(new HingeLoss(), new Dense(2, new Linear())),
                        List.of("categorical-cross-entropy dense#1", "units dense#1", "append dense#1")),
                Arguments.of("labels-disagree", ExperimentEdits.heads(
                                mnist(new Flatten(), TEN, TEN), List.of(new Head(2, new HingeLoss(), 1))), List.of("same-loss ")),
                Arguments.of("softmax-twice", mnist(new CategoricalCrossEntropyLoss(true), new Flatten(), TEN), List.of("linear dense#2", "from-probabilities ")),
                Arguments.of("softmax-twice", mnist(new CategoricalCrossEntropyLoss(true), new Flatten(), new Dense(10, new Linear()), new ActivationLayer(new Softmax())),
                        List.of("linear activation#3", "from-probabilities ")),
                Arguments.of("sigmoid-twice", circle(new BinaryCrossEntropyLoss(true), new Dense(1, new Sigmoid())), List.of("linear dense#1", "from-probabilities ")),
                Arguments.of("not-probabilities", circle(new BinaryCrossEntropyLoss(), new Dense(1, new Tanh())), List.of("sigmoid dense#1", "from-logits ")),
                Arguments.of("not-probabilities", mnist(new Flatten(), new Dense(10, new Relu())), List.of("softmax dense#2", "from-logits ")),
                Arguments.of("not-scores", circle(new HingeLoss(), new Dense(1, new Sigmoid())), List.of("linear dense#1")),
                Arguments.of("no-slope", circle(new BinaryCrossEntropyLoss(), new Dense(4, new Step()), new Dense(1, new Sigmoid())), List.of("sigmoid dense#1")),
                Arguments.of("unread", WiringEdits.branch(Presets.first(), 1, new Dense()), List.of("remove dense#4")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void each_way_out_ends_the_problem_and_makes_no_other(String code, Experiment e, List<String> expected) {
        List<Fix> fixes = fixes(e);

        assertThat(CostSheet.of(e).problems()).extracting(Problem::code).containsExactly(code);
        assertThat(fixes).extracting(fix -> fix.id() + " " + fix.layer()).isEqualTo(expected);
        assertThat(fixes).allSatisfy(fix -> assertThat(CostSheet.of(fix.after()).problems()).as(fix.id()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void each_can_be_said_in_both_languages(String code, Experiment e, List<String> expected) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(fixes(e)).hasSize(expected.size()).allSatisfy(fix -> assertThat(fix.sentence(locale, name -> "Layer")).isNotBlank().doesNotContain("{", "#"));
        }
    }

    @Test
    void a_softmax_of_one_number_gives_way_to_a_sigmoid() {
        Experiment mended = fixes(circle(new BinaryCrossEntropyLoss(), new Dense(4, new Softmax()))).getFirst().after();

        assertThat(mended.output().spec()).isEqualTo(new Dense(1, new Sigmoid()));
    }

    @Test
    void a_linear_output_answers_for_numbers() {
        Experiment e = ExperimentEdits.data(circle(new BinaryCrossEntropyLoss(), new Dense(1, new Sigmoid())), new Plane());

        Experiment mended = fixes(e).getFirst().after();

        assertThat(mended.loss()).isEqualTo(new MeanSquaredError());
        assertThat(mended.output().spec()).isEqualTo(new Dense(1, new Linear()));
    }

    /** Behind the convolution without a flatten layer stands an output for 12 classes. */
    @Test
    void where_no_single_step_ends_all_the_first_mistake_is_ended_by_itself() {
        Experiment e = mnist(conv(8, 3, 1, Padding.VALID), new Dense(12, new Softmax()));

        Experiment mended = fixes(e).getFirst().after();

        assertThat(CostSheet.of(mended).problems()).extracting(Problem::code).containsExactly("output-units");
        assertThat(CostSheet.of(fixes(mended).getFirst().after()).problems()).isEmpty();
    }

    @Test
    void what_is_wrong_beside_it_stays_as_it_is() {
        Experiment twoInputs = Presets.byId("two-inputs").orElseThrow().experiment();
        Experiment broken = ExperimentEdits.insertAfter(ExperimentEdits.insertAfter(twoInputs, 1, new Conv2D()), 3, new Conv2D());

        List<Fix> fixes = fixes(broken);

        assertThat(fixes).isNotEmpty().allSatisfy(fix -> assertThat(CostSheet.of(fix.after()).problems()).hasSize(1));
    }

    @Test
    void weights_set_by_hand_stay_where_their_layer_stays() {
        Experiment own = ExperimentEdits.ownValue(mnist(new Flatten(), new Dense(12, new Softmax())),
                new OwnValue("dense#2/bias", 3, 1));

        assertThat(fixes(own).getFirst().after().ownValues()).isEqualTo(own.ownValues());
    }

    @Test
    void amounts_and_missing_files_have_no_way_out_in_one_step() {
        Experiment e = Presets.first();

        assertThat(Fixes.of(e, CostSheet.of(e), Problem.error(new Location.Data(), "data-folder", "x"))).isEmpty();
        assertThat(Fixes.of(e, CostSheet.of(e), Problem.error(new Location.InLayer("dense#1", 1), Problem.TOO_LARGE, 1, 1, 1))).isEmpty();
    }
}
