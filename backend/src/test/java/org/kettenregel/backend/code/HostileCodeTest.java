package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.experiment.Presets;

/** Short texts that would cost much, or that are wrong in a way of their own: each ends in an import with sentences. */
class HostileCodeTest {

    private static CodeImport read(String code) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> CodeReader.read(code, Presets.byId("spiral").orElseThrow().experiment()));
    }

    static Stream<String> costly() {
        String loop = "model = nn.Sequential(nn.Linear(2, 1))\ncriterion = nn.MSELoss()\nfor x, y in loader:\n    loss = criterion(model(x), y)\n";
        return Stream.of(
                "a = nn.Sequential(nn.ReLU())\nfor i in range(40):\n    a = nn.Sequential(*a, *a)\n",
                loop + "    loss = loss + loss\n".repeat(30) + "    loss.backward()\n", loop + "    loss += loss\n".repeat(60) + "    loss.backward()\n");
    }

    @ParameterizedTest
    @MethodSource("costly")
    void what_doubles_with_every_line_ends_soon(String code) {
        CodeImport read = read(code);

        assertThat(read.problems()).extracting(CodeProblem::code).contains("too-much-work");
    }

    static Stream<String> wrong() {
        String module = """
                class Net(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.fc = nn.Linear(2, 1)
                    def forward(self, x):
                        return self.fc(x)
                """;
        String loops = "for i in range(64):\n    for j in range(64):\n        for k in range(64):\n            y = i\n";
        return Stream.of(
                "x = keras.Input(shape=(65536, 65536))\nmodel = keras.Model(x, layers.Dense(1)(x))\n",
                "model = keras.Sequential([layers.Dense(3, input_shape=(65536, 65536))])", "x = keras.Input(shape=(0,))", "x = keras.Input(shape=())\nmodel = keras.Model(x, layers.Dense(1)(x))",
                torch("x.view(-1, 65536, 65536)"), torch("torch.reshape(x, (-1, 65536, 65536))"), torch("x.view(-1, 0, 3)"), torch("x.view()"), torch("x.view(())"), torch("x.view(-1)"),
                "x = keras.Input(shape=(2,))\nmodel = keras.Model(x, layers.add(inputs=[x, x]))", "layers.add()", "layers.add([])", "layers.add(inputs=[])", "layers.add(inputs=keras.Input((2,)))", "layers.concatenate(x=3)",
                "x = keras.Input(shape=(2,))\nmodel = keras.Model(x, layers.Add()([]))", "x = keras.Input(shape=(2,))\nmodel = keras.Model(x, layers.Add()([[]]))",
                "x = keras.Input(shape=(2,))\nmodel = keras.Model(x, layers.Add()(x))", "layers.Reshape(())", "a = nn.ModuleList([nn.ReLU()])\n" + "a = nn.ModuleList([*a, *a])\n".repeat(40), "m = keras.Sequential([layers.Reshape((2, 1, 1, 1, 1))])", "nn.ZeroPad2d(())", "nn.ZeroPad2d((1, 2))",
                "nn.Unflatten(1, ())", "m = nn.Sequential(nn.Unflatten(1, ()))", torch("torch.add(x, other=self.fc(x))"), torch("torch.mul(x)"), torch("torch.cat([])"), torch("torch.cat(())"),
                torch("torch.permute(x)"), torch("F.pad(x, ())"), torch("F.max_pool2d(x, 0)"), torch("F.interpolate(x)"), torch("x.permute()"), torch("x[:, 5:1]"), torch("x[..., 1.5:]"),
                "x = keras.Input(shape=(2,))\nmodel = keras.Model(x, x)", "x = keras.Input(shape=(2,))\nmodel = keras.Model(x, [x, layers.Dense(1)(x)])", "model = keras.Model()",
                "m = keras.Sequential([layers.Dense(1)])\nm.compile(loss=keras.losses.Huber(delta=0))", "m = keras.Sequential([layers.Dense(1)])\nm.compile(loss=[], optimizer=[])",
                "m = keras.Sequential([layers.Dense(1)])\nm.fit(x, y, callbacks=[keras.callbacks.EarlyStopping(patience=\"3\")])",
                "m = keras.Sequential([layers.Dense(1)])\nm.fit(x, y, callbacks=[keras.callbacks.EarlyStopping(patience=-3)])",
                "m = keras.Sequential([layers.Dense(1)])\nm.compile(optimizer='sgd')\nm.fit(x, y, callbacks=[keras.callbacks.EarlyStopping(patience=\"3\")])",
                "m = keras.Sequential([layers.Dense(1, kernel_regularizer=keras.regularizers.L2(-1))])\nm.fit(x, y)", "m = keras.Sequential([layers.Dense(1)])\nm.compile(loss_weights=[-1], loss='mse')",
                "x = keras.Input(shape=(2,))\na = layers.Dense(1)(x)\nm = keras.Model(x, [a, layers.Dense(1)(a)])\nm.compile(loss=['mse', 'mse'], loss_weights=[1, -2])",
                String.join("\n", KnownDefinition.GAUSSIAN_NOISE.source()), String.join("\n", KnownDefinition.FEATURES.source()), String.join("\n", KnownDefinition.LAST_STEP.source()),
                module + loops, module.replace("nn.Linear(2, 1)", "nn.Sequential(" + "nn.Linear(2, 2), ".repeat(600) + ")") + loops, module.replace("self.fc(x)", "self.fc(self)"),
                "class Net(nn.Module):\n    def __init__(self, net=3):\n        Net(self)\n", "class Net(nn.Module):\n    def forward(self, x):\n        return Net()(x)\n",
                "m = keras.Sequential([layers.MaxPooling2D(0)])", "m = nn.Sequential(nn.MaxPool2d(2, padding=10**9))", "m = nn.Sequential(nn.Conv2d(1, 1, 3, padding=(2**31 - 1, 2**31 - 1)))",
                "m = keras.Sequential([layers.Embedding(65536, 65536)])\nm.fit(x, y)", range(0, 1500, "a_%d = 1\n") + range(0, 2500, "b_%d\n"), "for i in range(*[], 3): pass", "x = range()", "x = [1][10**400]", "x = 1 / 0\nx = 1 % 0\nx = 0 ** -1\nlayers.Dense(1 / 0)",
                "m = nn.Sequential(nn.LSTM(2, 3))", "m = nn.Sequential(nn.LSTM(2, 3), nn.Linear(3, 1))", "m = keras.Sequential([keras.Sequential([])])", "m = keras.Sequential([[]])\nm.fit(x, y)");
    }

    private static String range(int from, int to, String line) {
        return IntStream.range(from, to).mapToObj(line::formatted).collect(Collectors.joining());
    }

    private static String torch(String answer) {
        return """
                class Net(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.fc = nn.Linear(2, 2)
                    def forward(self, x):
                        return ANSWER
                """.replace("ANSWER", answer);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_in_any_way_ends_in_sentences(String code) {
        CodeImport read = read(code);

        for (Locale language : List.of(Locale.ROOT, Locale.GERMAN)) {
            assertThat(read.problems()).allSatisfy(problem -> assertThat(problem.sentence(language)).isNotBlank().hasSizeLessThan(500).doesNotContain("null"));
        }
    }

    @Test
    void where_nothing_comes_of_a_text_it_says_why() {
        assertThat(wrong().map(HostileCodeTest::read).filter(read -> !read.found())).allSatisfy(read -> assertThat(read.problems()).isNotEmpty());
    }
}
