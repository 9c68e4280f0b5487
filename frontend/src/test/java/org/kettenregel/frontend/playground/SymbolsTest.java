package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.HingeLoss;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.SparseCategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Gelu;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Relu6;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Swish;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;

class SymbolsTest {

    private static final SteppedSession SESSION = new SteppedSession();

    @AfterAll
    static void close() {
        SESSION.close();
    }

    private static List<String> equations(Experiment experiment) {
        SessionSnapshot snapshot = SESSION.open(experiment);
        Symbols symbols = new Symbols(experiment, snapshot.graph());
        return snapshot.graph().stream().map(symbols::equation).toList();
    }

    @Test
    void one_layer_needs_no_numbers() {
        assertThat(equations(preset("chain-rule"))).containsExactly("x", "w", "b", "p = x · w", "z = p + b", "y", "e = y − z", "|e|", "loss");
    }

    @Test
    void several_layers_are_numbered_in_their_order() {
        Experiment moons = ExperimentEdits.insertAfter(preset("moons"), 1, new Dense(3, new Tanh())); // id 4, but the second

        assertThat(equations(moons)).contains("w1", "p1 = x · w1", "z1 = p1 + b1", "a1 = tanh(z1)", "p2 = a1 · w2", "a2 = tanh(z2)", "a4 = σ(z4)");
    }

    @Test
    void activations_have_the_names_people_use() {
        assertThat(equations(hidden(new Relu()))).contains("a1 = ReLU(z1)");
        assertThat(equations(hidden(new LeakyRelu()))).contains("a1 = leaky(z1)");
        assertThat(equations(hidden(new Gelu()))).contains("a1 = GELU(z1)");
        assertThat(equations(hidden(new Relu6()))).contains("a1 = ReLU6(z1)");
        assertThat(equations(hidden(new Swish()))).contains("a1 = swish(z1)");
        assertThat(equations(preset("xor-by-hand"))).contains("a1 = step(z1)");
        assertThat(equations(preset("softmax"))).contains("a = softmax(x)");
    }

    @Test
    void slopes_that_are_learned_have_a_letter_of_their_own() {
        assertThat(equations(ExperimentEdits.insertAfter(preset("gaussians"), 1, new PRelu()))).contains("α2", "a2 = PReLU(a1)");
    }

    private static Experiment hidden(Activation activation) {
        return ExperimentEdits.spec(preset("gaussians"), 1, spec -> new Dense(2, activation));
    }

    @Test
    void losses_are_written_as_in_books() {
        assertThat(equations(preset("moons"))).contains("H(y, a3)");
        assertThat(equations(loss("moons", new BinaryCrossEntropyLoss(true)))).contains("H(y, a3)");
        assertThat(equations(preset("softmax"))).contains("H(y, a)");
        assertThat(equations(loss("softmax", new SparseCategoricalCrossEntropyLoss()))).contains("oneHot(y)", "H(oneHot(y), a)");
        assertThat(equations(preset("plane"))).contains("e = y − z2", "e²");
        assertThat(equations(loss("plane", new HuberLoss()))).contains("huber(e)");
        assertThat(equations(preset("perceptron-rule"))).contains("z = p + b", "perceptron(y, z)");
        assertThat(equations(loss("perceptron-rule", new HingeLoss()))).contains("hinge(y, z)");
        assertThat(equations(loss("plane", new MeanSquaredError(true)))).contains("L = mean(e²)", "loss");
    }

    private static Experiment loss(String preset, LossSpec loss) {
        return ExperimentEdits.loss(preset(preset), loss);
    }

    @Test
    void penalties_are_sums_over_weights() {
        Experiment penalised = ExperimentEdits.regularization(preset("chain-rule"), new Regularization(0.1, 0.1));

        assertThat(equations(penalised)).contains("L = mean(|e|)", "Σ |w|", "c · Σ |w|", "L′ = L + c · Σ |w|", "Σ w²", "c · Σ w²");
    }

    @Test
    void a_sum_of_layers_has_a_letter_of_its_own() {
        assertThat(equations(skip(1, 2))).contains("z3 = a1 + a2", "p4 = z3 · w4");
        assertThat(equations(skip(1, 2, 1))).contains("z3 = a1 + a2", "z3′ = z3 + a1", "p4 = z3′ · w4");
    }

    private static Experiment skip(Integer... summands) {
        return ExperimentEdits.layers(preset("moons"), List.of(
                new Layer(1, new Dense(5, new Tanh()), List.of(0)), new Layer(2, new Dense(5, new Tanh()), List.of(1)),
                new Layer(3, new AddLayer(), List.of(summands)), new Layer(4, new Dense(1, new Sigmoid()), List.of(3))));
    }

    @Test
    void joined_parts_and_gates_are_written_with_all_their_inputs() {
        List<String> equations = equations(ExperimentEdits.layers(preset("moons"), List.of(
                new Layer(1, new Dense(2, new Tanh()), List.of(0)), new Layer(2, new ConcatenateLayer(), List.of(0, 1)),
                new Layer(3, new BatchNormalization(), List.of(2)), new Layer(4, new Dense(4, new Sigmoid()), List.of(0)),
                new Layer(5, new MultiplyLayer(), List.of(3, 4)), new Layer(6, new Dense(1, new Sigmoid()), List.of(5)))));

        assertThat(equations).contains("a2 = [x, a1]", "γ3", "β3", "μ3", "σ²3", "a3 = batchNorm(a2)", "a5 = a3 ⊙ a4", "p6 = a5 · w6");
    }

    @Test
    void images_pass_from_layer_to_layer_by_one_letter() {
        assertThat(equations(onDigits())).containsSequence(
                "x", "w1", "b1", "p1 = x ∗ w1", "z1 = p1 + b1", "a1 = ReLU(z1)", "a2 = maxPool(a1)", "a3 = reshape(a2)", "w4", "b4", "p4 = a3 · w4");
    }

    private static Experiment onDigits() {
        return ExperimentEdits.loss(ExperimentEdits.layers(ExperimentEdits.data(preset("softmax"), new DrawnDigits()), List.of(
                new Layer(1, new Conv2D(2, 3, new Relu()), List.of(0)), new Layer(2, new MaxPooling(2), List.of(1)),
                new Layer(3, new Flatten(), List.of(2)), new Layer(4, new Dense(10, new Softmax()), List.of(3)))), new CategoricalCrossEntropyLoss());
    }

    @Test
    void the_steps_of_an_lstm_are_written_as_in_books() {
        assertThat(steps(new Lstm(3, true))).contains(
                "s2 = a1 · w2 + [bi2, bf2, bg2, bo2]", "s2⁽¹⁾ = s2[1]", "i2⁽¹⁾ = σ(s2⁽¹⁾[i])", "c2⁽¹⁾ = i2⁽¹⁾ ⊙ g2⁽¹⁾",
                "q2⁽⁴⁾ = s2[4] + h2⁽³⁾ · u2", "f2⁽⁴⁾ = σ(q2⁽⁴⁾[f])", "g2⁽⁴⁾ = tanh(q2⁽⁴⁾[g])",
                "c2⁽⁴⁾ = (f2⁽⁴⁾ ⊙ c2⁽³⁾) + (i2⁽⁴⁾ ⊙ g2⁽⁴⁾)", "h2⁽⁴⁾ = o2⁽⁴⁾ ⊙ tanh(c2⁽⁴⁾)");
    }

    @Test
    void the_scores_of_a_gru_and_of_a_plain_layer_say_what_they_take_of_the_sums() {
        assertThat(steps(new Gru(3, true))).contains("q2⁽⁴⁾ = s2[4, zr] + h2⁽³⁾ · u2", "z2⁽⁴⁾ = σ(q2⁽⁴⁾[z])", "r2⁽⁴⁾ = σ(q2⁽⁴⁾[r])");
        assertThat(steps(new SimpleRnn(3, true))).contains("q2⁽⁴⁾ = s2[4] + h2⁽³⁾ · u2", "h2⁽⁴⁾ = tanh(q2⁽⁴⁾)");
    }

    @ParameterizedTest
    @MethodSource("recurrent")
    void equations_stay_short_in_the_last_step_too(LayerSpec layer) {
        assertThat(steps(layer)).allSatisfy(equation -> assertThat(equation).hasSizeLessThan(60)).doesNotHaveDuplicates();
    }

    static List<LayerSpec> recurrent() {
        return List.of(new Lstm(3, true), new Gru(3, true), new SimpleRnn(3, true));
    }

    /** The equations of a layer that reads three numbers in each of 16 steps; the network behind it need not run. */
    private static List<String> steps(LayerSpec layer) {
        return equations(ExperimentEdits.loss(ExperimentEdits.layers(ExperimentEdits.data(preset("softmax"), new DrawnDigits(1000, 16, 0.05)), List.of(
                new Layer(1, new ReshapeLayer(16, 16, 0), List.of(0)), new Layer(2, layer, List.of(1)), new Layer(3, new Flatten(), List.of(2)),
                new Layer(4, new Dense(10, new Softmax()), List.of(3)))), new CategoricalCrossEntropyLoss()));
    }

    @Test
    void a_node_of_another_graph_has_no_letter() {
        assertThat(new Symbols(preset("moons"), List.of()).of(3)).isEqualTo("?");
    }
}
