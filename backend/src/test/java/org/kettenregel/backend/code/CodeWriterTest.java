package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.formula.Notation.Bias;
import org.kettenregel.backend.formula.Notation.Weights;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Softmax;

class CodeWriterTest {

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static String code(String id, Dialect dialect) {
        return CodeWriter.write(preset(id), dialect).text();
    }

    @Test
    void a_title_can_end_no_comment() {
        Experiment named = ExperimentEdits.title(preset("spiral"), "x\nimport os\r\nos.system(\u2028'rm')\u202e\u0000 \"\"\" {0}");

        for (Dialect dialect : Dialect.values()) {
            CodeText written = CodeWriter.write(named, dialect);

            assertThat(written.lines().getFirst().text()).startsWith("# x import os");
            assertThat(written.lines()).allSatisfy(line -> assertThat(line.text()).doesNotContainPattern("[\\p{Cc}\\u2028\\u202e]"));
            assertThat(CodeReader.read(written.text(), named).experiment()).isEqualTo(named);
        }
    }

    @Test
    void every_layer_has_a_line_that_is_about_it() {
        for (Preset preset : Presets.all()) {
            for (Dialect dialect : Dialect.values()) {
                if (dialect.holds(preset.experiment())) {
                    List<Integer> layers = CodeWriter.write(preset.experiment(), dialect).lines().stream().map(CodeLine::layer).toList();

                    assertThat(layers).as(preset.id() + dialect).containsAll(preset.experiment().layers().stream().map(layer -> layer.id()).toList());
                }
            }
        }
    }

    @Test
    void spans_put_together_are_the_line() {
        for (CodeLine line : CodeWriter.write(preset("reviews"), Dialect.PYTORCH_MODULE).lines()) {
            assertThat(line.spans().stream().map(CodeSpan::text).collect(Collectors.joining())).isEqualTo(line.text());
        }
        assertThat(new CodeLine("x = layers.Dense(10, activation=\"relu\")  # it's 1", 1).spans()).contains(
                new CodeSpan(CodeSpan.Look.CALL, "Dense"), new CodeSpan(CodeSpan.Look.NUMBER, "10"), new CodeSpan(CodeSpan.Look.STRING, "\"relu\""),
                new CodeSpan(CodeSpan.Look.COMMENT, "# it's 1"));
    }

    private static String code(String id, Dialect dialect, Weights weights, Bias bias) {
        return CodeWriter.write(preset(id), dialect, new Notation(weights, bias)).text();
    }

    @Test
    void where_a_library_writes_otherwise_than_the_reader_it_is_said() {
        assertThat(code("spiral", Dialect.KERAS_SEQUENTIAL, Weights.BEHIND, Bias.VECTOR)).isEqualTo(code("spiral", Dialect.KERAS_SEQUENTIAL));
        assertThat(code("spiral", Dialect.KERAS_SEQUENTIAL, Weights.IN_FRONT, Bias.VECTOR)).contains("# Dense keeps W as (inputs, units), the transpose of the W in W x + b.");
        assertThat(code("spiral", Dialect.PYTORCH_MODULE, Weights.BEHIND, Bias.VECTOR)).contains("# nn.Linear keeps W as (units, inputs), the transpose of the W in x W + b.");
        assertThat(code("spiral", Dialect.PYTORCH_MODULE, Weights.IN_FRONT, Bias.NODE))
                .contains("# nn.Linear keeps W as (units, inputs), as in W x + b.", "# The weights of the constant 1 are a vector of their own here, the bias.");
        assertThat(code("softmax", Dialect.PYTORCH_MODULE, Weights.IN_FRONT, Bias.NODE)).as("it has no weights").isEqualTo(code("softmax", Dialect.PYTORCH_MODULE));
    }

    @Test
    void the_half_of_a_squared_error_is_said_and_written() {
        Experiment halved = ExperimentEdits.loss(preset("perceptron"), new MeanSquaredError(true));

        assertThat(CodeWriter.write(halved, Dialect.KERAS_SEQUENTIAL, Notation.USUAL).text())
                .contains("# The squared errors are divided by 2n: libraries divide by n, the 0.5 below is the rest.", "loss_weights=[0.5],");
        assertThat(CodeWriter.write(halved, Dialect.PYTORCH_SEQUENTIAL, Notation.USUAL).text()).contains("loss = 0.5 * criterion(outputs, targets)");
    }

    @Test
    void keras_is_written_as_people_write_it() {
        assertThat(code("mnist-cnn", Dialect.KERAS_SEQUENTIAL)).contains("""
                model = keras.Sequential([
                    keras.Input(shape=(28, 28, 1)),
                    layers.Conv2D(32, 3, activation="relu"),
                    layers.Conv2D(64, 3, activation="relu"),
                    layers.MaxPooling2D(2),
                    layers.Dropout(0.25),
                    layers.Flatten(),
                    layers.Dense(128, activation="relu"),
                    layers.Dropout(0.5),
                    layers.Dense(10, activation="softmax"),
                ])

                optimizer = keras.optimizers.Adam(learning_rate=0.001)
                model.compile(
                    optimizer=optimizer,
                    loss=keras.losses.CategoricalCrossentropy(),
                    metrics=["accuracy"],
                )
                model.fit(x_train, y_train, batch_size=128, epochs=10)
                """);
    }

    @Test
    void pytorch_gets_the_features_in_our_order_and_the_softmax_in_the_loss() {
        String code = code("mnist-small-cnn", Dialect.PYTORCH_MODULE);

        assertThat(code).contains("x = torch.flatten(x.permute(0, 2, 3, 1), 1)", "# " + TorchWriter.INSIDE, "self.dense_6 = nn.Linear(400, 10)", "criterion = nn.CrossEntropyLoss()")
                .doesNotContain("torch.softmax");
        assertThat(code("mnist-mlp", Dialect.PYTORCH_MODULE)).doesNotContain("permute"); // one channel has one order
    }

    @Test
    void pytorch_gets_a_column_for_each_class_where_the_loss_compares_columns() {
        Experiment mnist = ExperimentEdits.loss(preset("mnist-mlp"), new MeanSquaredError());
        Experiment iris = ExperimentEdits.loss(preset("iris"), new MeanSquaredError());

        assertThat(CodeWriter.write(mnist, Dialect.PYTORCH_SEQUENTIAL).text())
                .contains("transform=transforms.ToTensor(), target_transform=lambda label: nn.functional.one_hot(torch.tensor(label), 10).float())");
        assertThat(CodeWriter.write(iris, Dialect.PYTORCH_SEQUENTIAL).text()).contains("y_train = nn.functional.one_hot(torch.randint(0, 3, (256,)), 3).float()");
        assertThat(code("mnist-mlp", Dialect.PYTORCH_SEQUENTIAL)).doesNotContain("target_transform");
    }

    @Test
    void pytorch_gets_points_with_a_column_for_each_class_where_the_loss_compares_columns() {
        OwnPoints points = new OwnPoints(List.of(new OwnPoint(List.of(0.0, 1.0), 0), new OwnPoint(List.of(1.0, 0.0), 1)), true);
        List<Layer> layers = List.of(new Layer(1, new Dense(2, new Softmax()), List.of(0)));
        Experiment classes = new Experiment("", points, new Split(60, 20, 20), layers, new CategoricalCrossEntropyLoss(), preset("spiral").training(), 1, List.of());

        assertThat(CodeWriter.write(classes, Dialect.PYTORCH_SEQUENTIAL).text()).contains("y_train = torch.tensor([0, 1])");
        assertThat(CodeWriter.write(ExperimentEdits.loss(classes, new MeanSquaredError()), Dialect.PYTORCH_SEQUENTIAL).text())
                .contains("y_train = torch.tensor([[1.0, 0.0], [0.0, 1.0]])");
    }

    @Test
    void each_output_of_pytorch_is_compared_in_the_form_that_its_loss_takes() {
        Experiment iris = preset("iris");
        List<Layer> layers = List.of(new Layer(1, new Dense(3, new Softmax()), List.of(0)), new Layer(2, new Dense(3, new Softmax()), List.of(1)));
        Experiment numbers = ExperimentEdits.heads(ExperimentEdits.layers(iris, layers), List.of(new Head(1, new MeanSquaredError(), 1)));
        Experiment columns = ExperimentEdits.heads(ExperimentEdits.loss(numbers, new MeanSquaredError()), List.of(new Head(1, new CategoricalCrossEntropyLoss(), 1)));

        assertThat(CodeWriter.write(numbers, Dialect.PYTORCH_MODULE).text()).contains("criterion(outputs, targets) + 1.0 * criterion_1(outputs_1, nn.functional.one_hot(targets, 3).float())");
        assertThat(CodeWriter.write(columns, Dialect.PYTORCH_MODULE).text()).contains("criterion(outputs, targets) + 1.0 * criterion_1(outputs_1, targets.argmax(1))");
        assertThat(CodeReader.read(CodeWriter.write(numbers, Dialect.PYTORCH_MODULE).text(), numbers).experiment()).isEqualTo(numbers);
    }

    @Test
    void a_momentum_is_what_is_kept_in_one_library_and_what_is_taken_in_the_other() {
        assertThat(code("batch-norm", Dialect.KERAS_SEQUENTIAL)).contains("layers.BatchNormalization(momentum=0.9)");
        assertThat(code("batch-norm", Dialect.PYTORCH_SEQUENTIAL)).contains("nn.BatchNorm1d(8, eps=0.001, momentum=0.1)");
    }

    @Test
    void a_second_bias_of_recurrent_layers_does_not_learn() {
        assertThat(code("reviews", Dialect.PYTORCH_MODULE)).contains("nn.init.zeros_(self.lstm_3.bias_hh_l0).requires_grad_(False)", "self.lstm_3(x)[0][:, -1]");
    }

    @Test
    void chains_are_held_by_all_branches_by_two_and_expressions_by_none() {
        assertThat(Dialect.values()).allMatch(dialect -> dialect.holds(preset("mnist-cnn")));
        assertThat(List.of(Dialect.values()).stream().filter(dialect -> dialect.holds(preset("residual"))))
                .containsExactly(Dialect.KERAS_FUNCTIONAL, Dialect.PYTORCH_MODULE);
        assertThat(Dialect.values()).noneMatch(dialect -> dialect.holds(preset("expression-neuron")));
        assertThatThrownBy(() -> CodeWriter.write(preset("residual"), Dialect.KERAS_SEQUENTIAL)).hasMessage("code: expected a network that keras can hold");
    }
}
