package org.kettenregel.backend.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.HingeLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.PerceptronCriterion.Rule;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.op.Tanh;

class CompilerTest {

    private static final long LIMIT = 1L << 30;

    private static Compilation compile(Experiment experiment) {
        return Compiler.compile(experiment, experiment.data().signature(), LIMIT);
    }

    private static String sentence(Experiment experiment, Locale locale) {
        return compile(experiment).problems().getFirst().sentence(locale);
    }

    private static Experiment withOutput(Experiment experiment, LayerSpec output) {
        return ExperimentEdits.spec(experiment, experiment.output().id(), spec -> output);
    }

    @Test
    void every_preset_compiles_without_an_error() {
        assertThat(Presets.all()).allSatisfy(
                preset -> assertThat(compile(preset.experiment())).as(preset.id()).isInstanceOf(Compilation.Compiled.class));
    }

    @Test
    void a_wrong_number_of_outputs_says_where_what_and_how_to_fix_it_in_both_languages() {
        Experiment wrong = withOutput(Presets.first(), new Dense(3, new Sigmoid()));

        assertThat(sentence(wrong, Locale.ENGLISH))
                .isEqualTo("Layer 3: two classes need 1 output (or 2 with one column per class), found 3. Set the units of the last layer to 1.");
        assertThat(sentence(wrong, Locale.GERMAN)).startsWith("Schicht 3: Zwei Klassen brauchen 1 Ausgabe");
    }

    @Test
    void layers_of_different_width_cannot_be_added() {
        List<Layer> layers = List.of(
                new Layer(1, new Dense(4, new Tanh()), List.of(0)), new Layer(2, new Dense(3, new Tanh()), List.of(1)),
                new Layer(3, new AddLayer(), List.of(1, 2)), new Layer(4, new Dense(1, new Sigmoid()), List.of(3)));

        assertThat(sentence(ExperimentEdits.layers(Presets.first(), layers), Locale.ENGLISH)).isEqualTo(
                "Layer 3: the input does not fit: expected (n, 4), found (n, 3). Change the layer before it or remove this one.");
    }

    @Test
    void a_skip_connection_compiles() {
        List<Layer> layers = List.of(
                new Layer(1, new Dense(4, new Tanh()), List.of(0)), new Layer(2, new Dense(4, new Tanh()), List.of(1)),
                new Layer(3, new AddLayer(), List.of(1, 2)), new Layer(4, new Dense(1, new Sigmoid()), List.of(3)));

        assertThat(compile(ExperimentEdits.layers(Presets.first(), layers))).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void a_softmax_before_a_loss_from_logits_is_a_note_and_still_runs() {
        Experiment twice = ExperimentEdits.loss(
                withOutput(Presets.first(), new Dense(2, new Softmax())), new CategoricalCrossEntropyLoss(true));

        Compilation compilation = compile(twice);

        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        assertThat(compilation.problems()).extracting(Problem::code).containsExactly("softmax-twice");
    }

    @Test
    void a_step_function_is_noted_as_the_end_of_every_gradient() {
        assertThat(compile(withOutput(Presets.first(), new Dense(1, new Step()))).problems()).extracting(Problem::code).containsExactly("no-slope");
    }

    @Test
    void cross_entropy_of_outputs_that_are_no_probabilities_is_noted() {
        assertThat(compile(withOutput(Presets.first(), new Dense(1, new Linear()))).problems())
                .extracting(Problem::code).containsExactly("not-probabilities");
    }

    @Test
    void so_is_cross_entropy_of_an_input_made_again_by_outputs_that_are_no_probabilities() {
        ReconstructionLoss entropy = new ReconstructionLoss(ReconstructionLoss.Measure.CROSS_ENTROPY);

        assertThat(codes(ExperimentEdits.loss(withOutput(Presets.first(), new Dense(2, new Linear())), entropy))).containsExactly("not-probabilities");
        assertThat(codes(ExperimentEdits.loss(withOutput(Presets.first(), new Dense(2, new Sigmoid())), entropy))).isEmpty();
        assertThat(codes(ExperimentEdits.loss(withOutput(Presets.first(), new Dense(2, new Linear())), new ReconstructionLoss()))).isEmpty();
    }

    @Test
    void a_loss_of_scores_wants_one_output_for_two_classes() {
        assertThat(compile(ExperimentEdits.loss(withOutput(Presets.first(), new Dense(1, new Linear())), new HingeLoss())).problems()).isEmpty();
        assertThat(sentence(ExperimentEdits.loss(withOutput(Presets.first(), new Dense(2, new Linear())), new HingeLoss()), Locale.ENGLISH))
                .isEqualTo("Loss: hinge tells two classes apart by the sign of one output, found 2 outputs. "
                        + "Set the units of the last layer to 1 or use the categorical cross-entropy.");
    }

    @Test
    void a_loss_of_scores_wants_classes() {
        assertThat(compile(ExperimentEdits.loss(Presets.byId("plane").orElseThrow().experiment(), new PerceptronLoss())).problems())
                .extracting(Problem::code).containsExactly("loss-needs-classes");
    }

    @Test
    void scores_that_are_never_negative_are_noted() {
        assertThat(compile(ExperimentEdits.loss(Presets.first(), new PerceptronLoss())).problems()).extracting(Problem::code).containsExactly("not-scores");
        assertThat(compile(ExperimentEdits.loss(withOutput(Presets.first(), new Dense(1, new Step())), new PerceptronLoss())).problems())
                .extracting(Problem::code).containsExactly("not-scores", "no-slope");
    }

    @Test
    void classes_are_written_as_the_loss_wants_them() {
        Experiment scores = withOutput(Presets.first(), new Dense(1, new Linear()));

        assertThat(encoding(scores, new HingeLoss())).isEqualTo(TargetEncoding.SIGNED);
        assertThat(encoding(scores, new PerceptronLoss(Rule.ZERO_ONE))).isEqualTo(TargetEncoding.BINARY);
        assertThat(encoding(scores, new PerceptronLoss(Rule.SIGNED))).isEqualTo(TargetEncoding.SIGNED);
        assertThat(encoding(scores, new PerceptronLoss(Rule.WRONG_SIGN))).isEqualTo(TargetEncoding.SIGNED);
        assertThat(encoding(scores, new BinaryCrossEntropyLoss(true))).isEqualTo(TargetEncoding.BINARY);
        assertThat(encoding(scores, new MeanSquaredError())).isEqualTo(TargetEncoding.SIGNED);
        assertThat(encoding(Presets.first(), new MeanSquaredError())).isEqualTo(TargetEncoding.BINARY);
        assertThat(encoding(withOutput(Presets.first(), new Dense(2, new Linear())), new PerceptronLoss(Rule.ZERO_ONE))).isEqualTo(TargetEncoding.ONE_HOT);
    }

    private static TargetEncoding encoding(Experiment experiment, LossSpec loss) {
        return ((Compilation.Compiled) compile(ExperimentEdits.loss(experiment, loss))).encoding();
    }

    @Test
    void class_numbers_want_an_output_per_class() {
        Experiment two = withOutput(Presets.first(), new Dense(2, new Softmax()));

        assertThat(encoding(two, new SparseCategoricalCrossEntropyLoss())).isEqualTo(TargetEncoding.INDEX);
        assertThat(sentence(ExperimentEdits.loss(Presets.first(), new SparseCategoricalCrossEntropyLoss()), Locale.ENGLISH))
                .isEqualTo("Loss: sparse-categorical-cross-entropy expects one output per class, at least 2, found 1. "
                        + "Use the binary cross-entropy or set the units of the last layer to 2.");
        assertThat(sentence(ExperimentEdits.loss(Presets.byId("plane").orElseThrow().experiment(), new SparseCategoricalCrossEntropyLoss()), Locale.ENGLISH))
                .isEqualTo("Loss: sparse-categorical-cross-entropy expects classes, found numbers as targets. Use the mean squared error.");
    }

    @Test
    void class_numbers_want_logits_or_probabilities_as_a_column_per_class_does() {
        Experiment softmax = withOutput(Presets.first(), new Dense(2, new Softmax()));
        Experiment linear = withOutput(Presets.first(), new Dense(2, new Linear()));

        assertThat(codes(ExperimentEdits.loss(softmax, new SparseCategoricalCrossEntropyLoss(true)))).containsExactly("softmax-twice");
        assertThat(codes(ExperimentEdits.loss(linear, new SparseCategoricalCrossEntropyLoss(false)))).containsExactly("not-probabilities");
        assertThat(codes(ExperimentEdits.loss(linear, new SparseCategoricalCrossEntropyLoss(true)))).isEmpty();
    }

    private static List<String> codes(Experiment experiment) {
        return compile(experiment).problems().stream().map(Problem::code).toList();
    }

    @Test
    void the_number_of_a_class_is_no_amount_to_be_met() {
        Experiment numbered = ExperimentEdits.loss(withOutput(Presets.first(), new Dense(2, new Softmax())), new SparseCategoricalCrossEntropyLoss());

        assertThat(codes(withHead(numbered, new MeanSquaredError()))).containsExactly("labels-disagree");
        assertThat(codes(withHead(numbered, new CategoricalCrossEntropyLoss()))).containsExactly("labels-disagree");
    }

    private static Experiment withHead(Experiment experiment, LossSpec loss) {
        return new Experiment(experiment.title(), experiment.data(), experiment.split(), experiment.layers(), experiment.loss(), experiment.training(),
                experiment.seed(), experiment.ownValues(), List.of(new Head(1, loss, 1)));
    }

    @Test
    void two_outputs_cannot_be_compared_with_labels_of_two_kinds() {
        Experiment scores = ExperimentEdits.loss(withOutput(Presets.first(), new Dense(1, new Linear())), new HingeLoss());
        Experiment mixed = withHead(scores, new BinaryCrossEntropyLoss());

        assertThat(sentence(mixed, Locale.ENGLISH)).isEqualTo("Loss: the losses of two outputs want the classes written in different ways, "
                + "hinge and binary-cross-entropy. Use the same loss for both.");
    }

    @Test
    void a_value_set_by_hand_without_a_place_is_noted() {
        Experiment lost = ExperimentEdits.ownValue(Presets.first(), new OwnValue("dense#1/weights", 999, 1));

        assertThat(compile(lost).problems()).extracting(Problem::code).containsExactly("own-value");
    }

    @Test
    void a_network_that_needs_too_much_memory_is_refused_before_anything_is_allocated() {
        Compilation compilation = Compiler.compile(Presets.first(), Presets.first().data().signature(), 1000);

        assertThat(compilation).isInstanceOf(Compilation.Problems.class);
        assertThat(compilation.problems()).extracting(Problem::code).containsExactly("too-large");
    }

    @Test
    void every_code_has_a_text_in_both_languages() throws IOException {
        assertThat(texts("problems_de.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts("problems.properties").stringPropertyNames());
    }

    /** Read from the file itself: a bundle would fill what is missing in German from English. */
    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = Problem.class.getResourceAsStream(file)) {
            texts.load(in);
        }
        return texts;
    }
}
