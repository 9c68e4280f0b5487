package org.kettenregel.backend.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Expressions;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Sgd;

class ExperimentJsonTest {

    private static final Experiment EXPERIMENT = new Experiment(
            "Zwei Wege", new Spiral(300, 0.05), new Split(70, 20, 10),
            List.of(
                    new Layer(1, new Dense(8, new Tanh(), true, new HeNormal()), List.of(0)),
                    new Layer(2, new Dense(8, new LeakyRelu(0.2), false, new GlorotUniform()), List.of(1)),
                    new Layer(5, new AddLayer(), List.of(1, 2)),
                    new Layer(3, new Dense(1, new Sigmoid(), true, new Zeros()), List.of(5))),
            new BinaryCrossEntropyLoss(false), new Training(16, true, new Sgd(0.03, 0.9)).withRegularization(new Regularization(0.001, 0)), -42,
            List.of(new OwnValue("dense#3/weights", 2, 0.25)), List.of(), List.of(new Group("Abkürzung", List.of(1, 2, 5), true)));

    private static final Experiment UNGROUPED = EXPERIMENT.withGroups(List.of());

    private final ExperimentJson json = new ExperimentJson();

    /** The first documents: spirals had no turns yet. */
    private static final String FIRST = golden("experiment-v1.json");

    private static final String WITH_TURNS = golden("experiment-v1-with-turns.json");

    /** Layers were not grouped yet. */
    private static final String WITHOUT_GROUPS = golden("experiment-v2.json");

    private static final String NEWEST = golden("experiment-v3.json");

    private static String golden(String name) {
        try (InputStream in = ExperimentJsonTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void documents_of_every_version_open() {
        assertThat(json.read(FIRST)).isEqualTo(UNGROUPED);
        assertThat(json.read(WITH_TURNS)).isEqualTo(UNGROUPED);
        assertThat(json.read(WITHOUT_GROUPS)).isEqualTo(UNGROUPED);
        assertThat(json.read(NEWEST)).isEqualTo(EXPERIMENT);
    }

    /** What people keep in files and links: it must open for ever. */
    @Test
    void an_expression_is_its_text_and_the_values_of_its_variables() {
        Experiment expression = Expressions.of(
                "Kette", new ExpressionLayer("e = y - w*x; abs(e)", Optional.of(List.of("w"))), Map.of("x", 2.0, "w", 3.0));

        assertThat(json.read(golden("expression-v2.json"))).isEqualTo(expression);
        assertThat(json.read(golden("expression-v3.json"))).isEqualTo(expression);
        assertThat(json.write(expression)).isEqualTo(golden("expression-v3.json"));
    }

    @Test
    void an_expression_that_cannot_be_read_is_refused_with_its_sentence() {
        String wrong = golden("expression-v3.json").replace("abs(e)", "abs(e");

        assertThatThrownBy(() -> json.read(wrong)).isInstanceOf(BadDocument.class).hasMessageContaining("found the end");
    }

    @Test
    void networks_for_images_that_came_as_rows_get_a_layer_that_lays_them_out_so() {
        Experiment lifted = json.read(golden("experiment-v1-idx.json"));

        assertThat(lifted.layers()).extracting(Layer::key, Layer::inputs).containsExactly(
                tuple("flatten#6", List.of(0)), tuple("dense#1", List.of(6)), tuple("dense#4", List.of(6)), tuple("add#5", List.of(1, 4)),
                tuple("dense#2", List.of(5)));
        assertThat(lifted.ownValues()).containsExactly(new OwnValue("dense#1/weights", 401_407, 0.25));
        Compilation compilation = Compiler.compile(lifted, lifted.data().signature(), Long.MAX_VALUE);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        assertThat(compilation.problems()).isEmpty(); // the last of 784 times 512 weights has its place
    }

    @Test
    void what_is_lifted_once_is_written_as_it_is_now_and_not_lifted_again() {
        Experiment lifted = json.read(golden("experiment-v1-idx.json"));

        assertThat(json.read(json.write(lifted))).isEqualTo(lifted);
    }

    @Test
    void a_network_without_room_for_another_layer_is_a_problem() {
        StringBuilder many = new StringBuilder();
        IntStream.range(0, 252).forEach(i -> many.append("{\"id\":%d,\"spec\":\"add\",\"inputs\":[0]},".formatted(100 + i)));
        String full = golden("experiment-v1-idx.json").replace("\"layers\":[", "\"layers\":[" + many);

        assertThatThrownBy(() -> json.read(full)).isInstanceOf(BadDocument.class)
                .hasMessageStartingWith("$: value refused: expected a value that keeps this rule (layers: expected 1 to 256, found 257)");
    }

    @Test
    void the_form_written_today_is_that_of_the_newest_golden_file() {
        assertThat(json.write(EXPERIMENT)).isEqualTo(NEWEST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"version\":3 | \"version\":4 | $.version: unknown version: expected at most 3, found 4; open it with a newer program.",
        "\"version\":3 | \"version\":0 | $.version: number out of range: expected a whole number between 1 and 2147483647, found 0; write a number in this range.",
        "\"version\":3, | '' | $.version: missing: expected a number from 1 to 3, found nothing; write it down."
    })
    void a_version_this_program_does_not_know_is_a_problem(String part, String replacement, String message) {
        assertThatThrownBy(() -> json.read(NEWEST.replace(part, replacement))).isInstanceOf(BadDocument.class).hasMessage(message);
    }

    @Test
    void a_document_that_is_no_object_is_a_problem() {
        assertThatThrownBy(() -> json.read("[]")).isInstanceOf(BadDocument.class).hasMessageStartingWith("$: wrong type: expected an object");
    }

    @Test
    void what_the_network_does_not_allow_is_a_problem_at_its_layer() {
        assertThatThrownBy(() -> json.read(NEWEST.replace("\"units\":1,", "\"units\":0,")))
                .isInstanceOf(BadDocument.class)
                .hasMessageStartingWith("$.experiment.layers[3].spec: value refused: "
                        + "expected a value that keeps this rule (dense layer: units must be between 1 and 4096, found 0)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[1,2,5] | [1,2,9] | group 'Abkürzung': there is no layer 9",
        "[1,2,5] | [1,5] | group 'Abkürzung': between its layers lie [2], which must belong to it, too",
        "[1,2,5] | [1,1] | group 'Abkürzung': expected one or more different layers, found [1, 1]",
        "\"Abkürzung\" | \" \" | group: its name must have 1 to 60 characters, found 0"
    })
    void groups_that_cannot_be_are_refused_with_a_sentence(String part, String replacement, String sentence) {
        assertThatThrownBy(() -> json.read(NEWEST.replace(part, replacement))).isInstanceOf(BadDocument.class).hasMessageContaining(sentence);
    }

    @Test
    void damaged_text_gives_a_problem_and_nothing_else() {
        String whole = NEWEST;
        for (int i = 0; i < whole.length(); i++) {
            for (String put : List.of("", "0", "9e9", "-", "\"", "}", "[", "null", "\\u0000")) {
                String damaged = whole.substring(0, i) + put + whole.substring(i + 1);
                Throwable thrown = catchThrowable(() -> json.read(damaged));

                assertThat(thrown == null || thrown instanceof BadDocument).as(damaged + " gave " + thrown).isTrue();
            }
        }
    }
}
