package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Tanh;

class CodeReaderTest {

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static CodeImport read(String code) {
        return CodeReader.read(code, preset("spiral"));
    }

    private static List<LayerSpec> specs(CodeImport read) {
        return read.experiment().layers().stream().map(Layer::spec).toList();
    }

    @Test
    void layers_that_are_the_same_keep_their_ids_and_new_ones_get_fresh_ones() {
        Experiment before = preset("spiral"); // tanh 8, tanh 4, sigmoid 1 with the ids 1, 2, 3

        CodeImport read = CodeReader.read("""
                model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(8, activation="tanh"), layers.Dropout(0.5),
                    layers.Dense(4, activation="relu"), layers.Dense(1, activation="sigmoid")])
                """, before);

        assertThat(read.experiment().layers()).extracting(Layer::id).containsExactly(1, 4, 2, 3);
        assertThat(read.experiment().layers().get(2).spec()).isEqualTo(new Dense(4, new Relu()));
        assertThat(read.experiment().data()).isEqualTo(before.data());
        assertThat(read.experiment().training()).isEqualTo(before.training());
    }

    @Test
    void branches_joins_and_shared_layers_of_the_functional_way_are_read() {
        CodeImport read = read("""
                from tensorflow.keras import Input, Model
                from tensorflow.keras.layers import Dense, Add, concatenate
                inp = Input((2,))
                twin = Dense(4, activation="tanh")
                a = twin(inp)
                b = twin(Dense(2)(inp))
                s = Add()([a, b])
                out = Dense(1, activation="sigmoid")(concatenate([s, a]))
                model = Model(inp, out)
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(specs(read)).hasSize(6).contains(new AddLayer(), new ConcatenateLayer()).anyMatch(SharedLayer.class::isInstance);
    }

    @Test
    void several_outputs_have_losses_and_weights_of_their_own() {
        CodeImport read = read("""
                x = keras.Input(shape=(2,))
                h = layers.Dense(4)(x)
                early = layers.Dense(1, activation="sigmoid")(h)
                late = layers.Dense(1, activation="sigmoid")(layers.Dense(4)(h))
                model = keras.Model(inputs=x, outputs=[late, early])
                model.compile(loss="binary_crossentropy", loss_weights=[1.0, 0.3], optimizer="sgd")
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.experiment().heads()).extracting(Head::loss).containsExactly(new BinaryCrossEntropyLoss());
        assertThat(read.experiment().heads()).extracting(Head::weight).containsExactly(0.3);
    }

    @Test
    void a_residual_block_in_forward_is_read() {
        CodeImport read = read("""
                class Net(nn.Module):
                    def __init__(self, width=8):
                        super().__init__()
                        self.inp, self.a, self.b = nn.Linear(2, width), nn.Linear(width, width), nn.Linear(width, width)
                        self.out = nn.Linear(width, 1)
                    def forward(self, x):
                        x = torch.tanh(self.inp(x))
                        skip = x
                        x = torch.tanh(self.a(x))
                        x = self.b(x)
                        x += skip
                        return torch.sigmoid(self.out(torch.cat((x, skip), 1)))
                """.replace("nn.Linear(width, 1)", "nn.Linear(2 * width, 1)"));

        assertThat(read.problems()).isEmpty();
        assertThat(specs(read)).startsWith(new Dense(8, new Tanh()), new Dense(8, new Tanh()), new Dense(8, new Linear()), new AddLayer(), new ConcatenateLayer());
    }

    @Test
    void convolutions_of_pytorch_become_images_with_channels_last() {
        CodeImport read = CodeReader.read("""
                class LeNet(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.conv1 = nn.Conv2d(1, 6, 5, padding=2)
                        self.conv2 = nn.Conv2d(6, 16, kernel_size=(5, 5))
                        self.fc1 = nn.Linear(16 * 5 * 5, 120)
                        self.fc2 = nn.Linear(120, 10)
                    def forward(self, x):
                        x = F.max_pool2d(F.relu(self.conv1(x)), 2)
                        x = F.max_pool2d(F.relu(self.conv2(x)), (2, 2))
                        x = torch.flatten(x, 1)
                        return self.fc2(F.relu(self.fc1(x)))
                """, preset("mnist-small-cnn"));

        assertThat(read.problems()).extracting(CodeProblem::code).containsExactly();
        assertThat(specs(read)).startsWith(
                new Conv2D(6, 5, 1, Padding.SAME, 1, new Relu(), true, new Conv2D().initializer()), new MaxPooling(2), new Conv2D(16, 5, new Relu()), new MaxPooling(2), new Flatten());
    }

    @Test
    void a_recurrent_module_gives_its_last_step_in_any_of_the_usual_ways() {
        for (String last : List.of("out[:, -1]", "out[:, -1, :]", "h[-1]", "h.squeeze(0)")) {
            CodeImport read = CodeReader.read("""
                    class Net(nn.Module):
                        def __init__(self):
                            super().__init__()
                            self.words = nn.Embedding(5000, 16)
                            self.lstm = nn.LSTM(16, 8, batch_first=True)
                            self.fc = nn.Linear(8, 1)
                        def forward(self, x):
                            out, (h, c) = self.lstm(self.words(x))
                            return torch.sigmoid(self.fc(LAST))
                    """.replace("LAST", last), preset("reviews"));

            assertThat(read.problems()).as(last).isEmpty();
            assertThat(specs(read)).as(last).contains(new Lstm(8, false)).hasSize(3);
        }
    }

    @Test
    void scores_compared_by_pytorch_are_read_as_they_were_before() {
        Experiment scores = CodeReader.read("""
                model = keras.Sequential([layers.Dense(3)])
                model.compile(loss=keras.losses.CategoricalCrossentropy(from_logits=True))
                """, preset("iris")).experiment();

        Experiment again = CodeReader.read(CodeWriter.write(scores, Dialect.PYTORCH_SEQUENTIAL).text(), scores).experiment();

        assertThat(again).isEqualTo(scores);
        assertThat(CodeReader.read(CodeWriter.write(scores, Dialect.PYTORCH_SEQUENTIAL).text(), preset("iris")).experiment().output().spec())
                .isEqualTo(new Dense(3, new Softmax()));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "x = (1, 2 => open-bracket => 1", "x = 'abc => open-string => 1", "x = 3 $ 4 => sign => 1", "x = 1 2 => rest => 1", "def f(x): => no-body => 1",
            "model = keras.Sequential([layers.Dens(3)]) => call => 0", "model.add(layers.GaussianDropout(0.5)) => layer => 1",
            "m = keras.Sequential([layers.Dense()]) => argument-missing => 1", "m = keras.Sequential([layers.Dense('a')]) => argument-wrong => 1",
            "m = keras.Sequential([layers.Dense(3, activation='wow')]) => activation => 1", "m = keras.Sequential([layers.Conv2D(3, (3, 5))]) => not-square => 1",
            "m = keras.Sequential([layers.Dense(0)]) => refused => 1", "x = layers.Dense(3)(keras.Input((2,))) - 1 => sign-of-tensors => 1",
            "layers.Dense(3) => layer-alone => 1", "m = nn.Sequential(nn.Bilinear(2, 3, 4)) => layer => 1", "import => name-at-end => 1",
            "m = keras.Sequential([layers.Dense(3, kernel_initializer='magic')]) => initializer => 1", "x = layers.Dense(3)(keras.Input((2,)))[0] => slice => 1"})
    void what_is_not_understood_is_named_with_its_line(String code, String problem, int line) {
        CodeImport read = read(code);

        if (!problem.equals("call")) {
            assertThat(read.problems()).extracting(CodeProblem::code).contains(problem);
            assertThat(read.problems().stream().filter(found -> found.code().equals(problem)).findFirst().orElseThrow().line()).isEqualTo(line);
        }
        assertThat(read.problems()).allSatisfy(found -> assertThat(found.sentence(Locale.ROOT)).isNotBlank().doesNotContain("{"));
        assertThat(read.problems()).allSatisfy(found -> assertThat(found.sentence(Locale.GERMAN)).isNotBlank().doesNotContain("{"));
    }

    @Test
    void the_rest_is_read_where_a_line_is_not_understood() {
        CodeImport read = read("""
                model = keras.Sequential()
                model.add(layers.Dense(4, activation="tanh"))
                model.add(layers.CapsuleLayer(3))
                model.add(layers.Dense(1, activation="sigmoid")
                x = 3
                model.add(layers.Dense(2))
                """);

        assertThat(specs(read)).containsExactly(new Dense(4, new Tanh()), new Dense(2, new Linear()));
        assertThat(read.problems()).containsExactly(CodeProblem.error(3, "layer", "CapsuleLayer"), CodeProblem.error(4, "open-bracket"));
        assertThat(read.problems().getFirst().sentence(Locale.ROOT))
                .isEqualTo("Line 3: the layer CapsuleLayer is not known here and is left out. Use one of those in the palette.");
        assertThat(read.problems().getLast().sentence(Locale.GERMAN)).isEqualTo("Zeile 4: eine Klammer, die hier aufgeht, wird nie geschlossen. Schließe sie.");
    }

    @Test
    void without_a_network_nothing_changes() {
        CodeImport read = read("print('hello')\nx = 3\n");

        assertThat(read.found()).isFalse();
        assertThat(read.experiment()).isEqualTo(preset("spiral"));
        assertThat(read.problems()).extracting(CodeProblem::code).containsExactly("no-network");
    }

    @Test
    void a_network_is_read_with_as_many_layers_as_an_experiment_may_have() {
        String keras = "m = keras.Sequential([" + "layers.Dense(2), ".repeat(Experiment.MOST_LAYERS) + "])";
        String torch = "m = nn.Sequential(" + "nn.Linear(2, 2), nn.ReLU(), ".repeat(Experiment.MOST_LAYERS) + ")";

        assertThat(read(keras).problems()).isEmpty();
        assertThat(specs(read(keras))).hasSize(Experiment.MOST_LAYERS);
        assertThat(specs(read(torch))).hasSize(Experiment.MOST_LAYERS).containsOnly(new Dense(2, new Relu()));
        assertThat(read(keras.replace("[", "[layers.Dense(3), ")).problems()).containsExactly(CodeProblem.error(0, "too-many-layers", Experiment.MOST_LAYERS));
    }

    static Stream<String> hostile() {
        String doubling = Stream.iterate(0, i -> i + 1).limit(60).map(i -> "b%d = nn.Sequential(b%d, b%d)\n".formatted(i + 1, i, i)).reduce("b0 = nn.Sequential()\n", String::concat);
        return Stream.of(
                "(".repeat(40_000), "[".repeat(100) + "]".repeat(100), "x = " + "-".repeat(30_000) + "1", "x = 1" + " + 1".repeat(10_000), "x = a" + ".b".repeat(20_000),
                "x = f" + "(1)".repeat(10_000), "x = " + "not ".repeat(10_000) + "1", "x = 2 " + "** 2 ".repeat(10_000), "'".repeat(40_001), "\"\"\"" + "x\n".repeat(10_000),
                "(\n".repeat(20_000), "x = {" + "1: {".repeat(10_000), "if x:\n" + Stream.iterate(1, i -> i + 1).limit(200).map(i -> " ".repeat(i) + "if x:\n").reduce("", String::concat),
                "def f(x):\n    return f(f(x))\nf(1)\n", "class A(nn.Module):\n    def forward(self, x):\n        return self.forward(self.forward(x))\n",
                doubling + "model = nn.Sequential(b60)\n", "l = [1]\n" + "l = [l, l]\n".repeat(3000), "x = 9" + "9".repeat(40_000), "x" + "\u0000\u0001\u202e".repeat(1000),
                "model = keras.Sequential([" + "layers.Dense(4096), ".repeat(2000) + "])", "for i in range(10**9):\n    model.add(layers.Dense(3))\n",
                "m = keras.Sequential([layers.Embedding(10**12, 10**12)])", "a = b" + " = c".repeat(10_000) + " = 1", "from " + ".".repeat(20_000) + " import x", "lambda " + "x, ".repeat(10_000) + ": 1",
                "x = [i for i in range(64)]\n" + "x = [x for i in x]\n".repeat(100), "model = keras.Sequential([layers.Dense(3)])\n" + "model.add(model)\n".repeat(10) + "model.fit(x, y)");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_texts_end_soon_and_in_sentences(String code) {
        assertThatCode(() -> org.assertj.core.api.Assertions.assertThat(read(code).problems()).hasSizeLessThanOrEqualTo(50)
                .allSatisfy(problem -> assertThat(problem.sentence(Locale.ROOT)).hasSizeLessThan(500))).doesNotThrowAnyException();
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> read(code));
    }

    @Test
    void a_text_that_is_too_long_is_refused_whole() {
        assertThat(read("x = 1\n".repeat(10_000)).problems()).contains(CodeProblem.error(0, "length", 50_000, 60_000));
    }

    /** Words of real code in any order: every text must end in an import. */
    @Test
    void words_in_any_order_end_in_an_import() {
        String[] words = (CodeWriter.write(preset("reviews"), Dialect.PYTORCH_MODULE).text() + CodeWriter.write(preset("shared-layer"), Dialect.KERAS_FUNCTIONAL).text())
                .split("(?<=\\W)|(?=\\W)");
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            int from = random.nextInt(words.length);
            for (int i = 0; i < 200; i++) {
                text.append(words[random.nextInt(4) == 0 ? random.nextInt(words.length) : (from + i) % words.length]);
            }
            assertThatCode(() -> read(text.toString())).as(text.toString()).doesNotThrowAnyException();
        }
    }
}
