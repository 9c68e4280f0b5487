package org.kettenregel.backend.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Softmax;

/** Mistakes that stand on slides, in the forms in which they are written there and elsewhere, each with its sentence in both languages. */
class CodeMistakesTest {

    private static final String MNIST = """
            (train_images, train_labels), (test_images, test_labels) = mnist.load_data()
            network = models.Sequential()
            network.add(layers.Dense(512, activation='relu', input_shape=(28 * 28,)))
            network.add(layers.Dense(10, activation='softmax'))
            network.compile(optimizer='rmsprop', loss='categorical_crossentropy', metrics=['accuracy'])
            """;

    private static Experiment mnist() {
        return Presets.byId("mnist-small-cnn").orElseThrow().experiment();
    }

    @Test
    void the_mistake_says_which_name_is_meant_in_both_languages() {
        CodeProblem mistake = CodeReader.read(MNIST + "network.evaluate(x_test, y_test)\n", mnist()).problems().getFirst();

        assertThat(mistake.sentence(Locale.ENGLISH))
                .isEqualTo("Line 6: x_test is used here but never defined; this line would fail. Perhaps test_images is meant.");
        assertThat(mistake.sentence(Locale.GERMAN)).startsWith("Zeile 6: x_test ").contains("test_images");
    }

    @Test
    void a_test_set_by_its_own_name_is_no_mistake() {
        assertThat(CodeReader.read(MNIST + "test_loss, test_acc = network.evaluate(test_images, test_labels)\n", mnist()).problems()).isEmpty();
    }

    /** The same mistake in other words: the list, the loss as a function, and Keras told of scores. */
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "nn.Softmax(dim=1) => loss = nn.CrossEntropyLoss()(model(x), y)", "nn.Softmax(1) => loss = F.cross_entropy(model(x), y)",
            "torch.nn.Softmax() => criterion = torch.nn.CrossEntropyLoss()#loss = criterion(model(x), y)"})
    void a_softmax_before_a_loss_with_one_inside_is_found_in_each_form(String softmax, String loss) {
        CodeImport read = CodeReader.read("""
                model = nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10), SOFTMAX)
                for x, y in loader:
                    LOSS
                    loss.backward()
                """.replace("SOFTMAX", softmax).replace("LOSS", loss.replace("#", "\n    ")), mnist());

        assertThat(read.problems()).extracting(CodeProblem::code).containsExactly("softmax-twice");
        assertThat(read.problems().getFirst().sentence(Locale.ENGLISH)).contains("applied twice").contains("not below 1.4612");
        assertThat(read.problems().getFirst().sentence(Locale.GERMAN)).contains("1,4612");
        assertThat(read.experiment().output().spec()).isEqualTo(new Dense(10, new Softmax()));
        assertThat(read.experiment().loss()).isEqualTo(new CategoricalCrossEntropyLoss(true));
    }

    @Test
    void a_softmax_before_scores_in_keras_is_found_too() {
        CodeImport read = CodeReader.read("""
                model = keras.Sequential([layers.Flatten(), layers.Dense(10, activation="softmax")])
                model.compile(optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
                """, mnist());

        assertThat(read.problems()).extracting(CodeProblem::code).containsExactly("softmax-twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "loss = criterion(output, labels) + 0.001 * torch.norm(model.parameters(),1)", "loss = criterion(output, labels) + 0.001*torch.norm(model.parameters(), p=1)",
            "loss = criterion(output, labels)\n    loss += 0.001 * torch.norm(model.parameters(), 1)",
            "l1 = torch.norm(model.parameters(),1)\n    loss = criterion(output, labels) + l1 * 0.001",
            "loss = criterion(output, labels) + weight * torch.norm(model.parameters(),1)",
            "loss = criterion(output, labels) + 0.001 * torch.linalg.norm(model.parameters(), ord=1)"})
    void a_norm_of_all_parameters_is_found_in_each_form_with_what_to_write_instead(String line) {
        CodeImport read = CodeReader.read("""
                weight = 0.001
                model = nn.Sequential(nn.Linear(784, 10))
                criterion = nn.CrossEntropyLoss()
                for images, labels in trainloader:
                    output = model(images)
                    LINE
                    loss.backward()
                """.replace("LINE", line), mnist());

        assertThat(read.problems()).extracting(CodeProblem::code).containsExactlyInAnyOrder("norm-of-parameters", "softmax-inside");
        CodeProblem norm = read.problems().stream().filter(problem -> problem.code().equals("norm-of-parameters")).findFirst().orElseThrow();
        assertThat(norm.sentence(Locale.ENGLISH))
                .contains("torch.norm takes one tensor").contains("Write sum(p.abs().sum() for p in model.parameters()).");
        assertThat(norm.sentence(Locale.GERMAN)).contains("sum(p.abs().sum() for p in model.parameters())");
        assertThat(read.experiment().regularization()).isEqualTo(new Regularization(0.001, 0));
    }

    @Test
    void what_is_exported_for_a_penalty_on_all_weights_has_no_such_norm() {
        Experiment penalized = ExperimentEdits.regularization(mnist(), new Regularization(0.001, 0));

        for (Dialect dialect : List.of(Dialect.PYTORCH_SEQUENTIAL, Dialect.PYTORCH_MODULE)) {
            String code = CodeWriter.write(penalized, dialect).text();

            assertThat(code).contains("abs().sum()").doesNotContain("norm(model.parameters()");
            assertThat(CodeReader.read(code, penalized).problems()).extracting(CodeProblem::code).doesNotContain("norm-of-parameters");
        }
    }
}
