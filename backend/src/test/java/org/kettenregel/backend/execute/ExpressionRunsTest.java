package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Expressions;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.expression.ExpressionParser;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.program.Instruction;

/** Expressions on the engine: values and gradients against pencil and paper, and against the expression computed in double precision. */
class ExpressionRunsTest {

    private static Experiment expression(String text, Map<String, Double> values) {
        return Expressions.of("expression", new ExpressionLayer(text), values);
    }

    private static Runs afterBackward(Experiment experiment) {
        Runs runs = new Runs(experiment);
        runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));
        return runs;
    }

    private static float value(Runs runs, String name) {
        return runs.numbers(runs.node("expression#1/" + name))[0];
    }

    private static float gradient(Runs runs, String name) {
        return runs.gradient(runs.node("expression#1/" + name))[0];
    }

    private static Experiment chainRule(double y) {
        return ExperimentEdits.ownValue(Presets.byId("expression-chain-rule").orElseThrow().experiment(), new OwnValue("expression#1/y", 0, y));
    }

    @Test
    void the_absolute_error_of_chollets_graph() {
        try (Runs runs = afterBackward(chainRule(4))) {
            assertThat(List.of(value(runs, "x1"), value(runs, "x2"), value(runs, "e"), value(runs, "loss"))).containsExactly(6f, 7f, -3f, 3f);
            assertThat(List.of(gradient(runs, "loss"), gradient(runs, "e"), gradient(runs, "x2"), gradient(runs, "x1"))).containsExactly(1f, -1f, 1f, 1f);
            assertThat(List.of(gradient(runs, "w"), gradient(runs, "b"), gradient(runs, "x"), gradient(runs, "y"))).containsExactly(2f, 1f, 3f, -1f);
        }
    }

    @Test
    void with_y_past_7_the_signs_turn_and_at_7_there_is_no_slope_by_convention() {
        try (Runs past = afterBackward(chainRule(8)); Runs at = afterBackward(chainRule(7))) {
            assertThat(List.of(value(past, "loss"), gradient(past, "w"), gradient(past, "b"), gradient(past, "x2"))).containsExactly(1f, -2f, -1f, -1f);
            assertThat(List.of(value(at, "loss"), Math.abs(gradient(at, "w")), Math.abs(gradient(at, "b")))).containsExactly(0f, 0f, 0f); // of either sign
        }
    }

    @Test
    void the_gradient_through_four_functions_is_the_product_of_their_slopes() {
        try (Runs runs = afterBackward(Presets.byId("expression-four-functions").orElseThrow().experiment())) {
            double x1 = Math.exp(-0.5);
            double x2 = Math.sin(x1);
            double y = Math.tanh(x2 * x2);
            double product = (1 - y * y) * 2 * x2 * Math.cos(x1) * x1;

            assertThat((double) value(runs, "y")).isCloseTo(y, within(1e-6));
            assertThat((double) gradient(runs, "x")).isCloseTo(product, within(1e-6));
        }
    }

    @Test
    void where_two_paths_meet_their_gradients_add_up() {
        try (Runs runs = afterBackward(Presets.byId("expression-two-paths").orElseThrow().experiment())) {
            assertThat(value(runs, "loss")).isEqualTo(10); // 2 * 3 + 4
            assertThat(gradient(runs, "w")).isEqualTo(7); // 3 + 2 * 2
            assertThat(gradient(runs, "x")).isEqualTo(2);
        }
    }

    @Test
    void a_neuron_answers_with_the_sigmoid_of_its_sum() {
        try (Runs runs = afterBackward(Presets.byId("expression-neuron").orElseThrow().experiment())) {
            double answer = 1 / (1 + Math.exp(0.5));

            assertThat((double) value(runs, "loss")).isCloseTo(answer, within(1e-6));
            assertThat((double) gradient(runs, "w3")).isCloseTo(3 * answer * (1 - answer), within(1e-6));
        }
    }

    @Test
    void descent_goes_a_fifth_of_the_way_in_each_step() {
        try (Runs runs = new Runs(Presets.byId("expression-descent").orElseThrow().experiment())) {
            runs.run.runBatch();
            float once = value(runs, "x");
            runs.run.runBatch();

            assertThat((double) once).isCloseTo(-1, within(1e-6)); // -2 - 0.1 * 2 * (-2 - 3)
            assertThat((double) value(runs, "x")).isCloseTo(-0.2, within(1e-6));
        }
    }

    @Test
    void only_what_is_learned_moves() {
        Experiment experiment = expression("abs(y - w*x)", Map.of("x", 2.0, "w", 3.0, "y", 4.0));
        try (Runs runs = new Runs(experiment)) {
            runs.run.runBatch();

            assertThat(List.of(value(runs, "x"), value(runs, "y"))).containsExactly(2f, 4f);
            assertThat((double) value(runs, "w")).isCloseTo(2.8, within(1e-6)); // 3 - 0.1 * 2
            assertThat(runs.compiled.program().instructions().stream().filter(Instruction.Update.class::isInstance)).hasSize(1);
        }
    }

    @Test
    void nothing_need_be_learned() {
        try (Runs runs = new Runs(Expressions.of("still", new ExpressionLayer("sin(x)", Optional.of(List.of())), Map.of("x", 0.0)))) {
            runs.run.runBatch();

            assertThat(value(runs, "x")).isEqualTo(0);
            assertThat(gradient(runs, "x")).isEqualTo(1);
        }
    }

    @Test
    void a_number_changed_by_hand_is_followed_by_all_that_rests_on_it() {
        try (Runs runs = afterBackward(chainRule(4))) {
            runs.run.set(runs.node("expression#1/y"), 0, 8);

            assertThat(List.of(value(runs, "e"), value(runs, "loss"), gradient(runs, "w"), gradient(runs, "y"))).containsExactly(1f, 1f, -2f, 1f);
            assertThat(runs.run.canGoBack()).isTrue();
        }
    }

    @Test
    void at_the_end_of_a_pass_that_learns_nothing_a_number_changed_by_hand_is_followed_too() {
        try (Runs runs = afterBackward(Presets.byId("expression-four-functions").orElseThrow().experiment())) {
            var end = runs.run.cursor();
            assertThat(end.position()).isZero();

            runs.run.set(runs.node("expression#1/x"), 0, 0);

            double x2 = Math.sin(1);
            double y = Math.tanh(x2 * x2);
            assertThat((double) value(runs, "y")).isCloseTo(y, within(1e-6));
            assertThat((double) gradient(runs, "x")).isCloseTo((1 - y * y) * 2 * x2 * Math.cos(1), within(1e-6));
            assertThat(runs.run.cursor()).isEqualTo(end);
            assertThat(runs.run.canGoBack()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "abs(y - (w*x + b))", "(w*x + b - y)^2", "exp(-x^2/2)*w", "log(w) + sqrt(x)/b", "max(w*x, b) + min(x, y)", "sin(x)*cos(w) - tanh(b*y)", "sigmoid(w)/(1 + exp(x))",
            "relu(x - b)*square(y)", "x^3 - 2*x^-1 + w^0.5", "-(x - w)*-b", "x*x*x", "x/x + w"})
    void values_and_gradients_agree_with_the_expression_in_double_precision(String text) {
        Map<String, Double> values = Map.of("x", 0.75, "w", 1.5, "b", -0.5, "y", 2.25);
        try (Runs runs = afterBackward(expression(text, values))) {
            ExpressionLayer layer = new ExpressionLayer(text);
            assertThat((double) value(runs, layer.steps().root().name())).isCloseTo(ExpressionParser.parse(text).evaluate(values), within(1e-5));
            for (String name : layer.steps().variables()) {
                assertThat((double) gradient(runs, name)).as(name).isCloseTo(difference(text, values, name), within(1e-5));
            }
        }
    }

    private static double difference(String text, Map<String, Double> values, String name) {
        double h = 1e-5;
        Map<String, Double> moved = new HashMap<>(values);
        moved.put(name, values.get(name) + h);
        double high = ExpressionParser.parse(text).evaluate(moved);
        moved.put(name, values.get(name) - h);
        return (high - ExpressionParser.parse(text).evaluate(moved)) / (2 * h);
    }

    @Test
    void a_logarithm_of_nothing_stops_the_run_before_the_update() {
        try (Runs runs = new Runs(expression("log(w)", Map.of("w", 0.0)))) {
            runs.run.runBatch();

            assertThat(runs.run.breakdown()).map(Breakdown::node).hasValue("expression#1/loss");
            assertThat(value(runs, "w")).isEqualTo(0);
        }
    }

    @Test
    void an_expression_stands_alone_and_without_data() {
        Experiment spiral = Presets.first();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentEdits.insertAfter(spiral, 0, new ExpressionLayer())).withMessageContaining("an expression stands alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExperimentEdits.data(chainRule(4), spiral.data())).withMessageContaining("an expression stands alone");
    }

    @Test
    void another_text_keeps_the_values_of_variables_with_the_same_names() {
        Experiment before = chainRule(4);
        ExpressionLayer layer = before.expression().orElseThrow();

        Experiment after = Expressions.with(before, layer.withText("square(w*x - q)"));

        assertThat(List.of(Expressions.start(after, "w"), Expressions.start(after, "x"), Expressions.start(after, "q"))).containsExactly(3.0, 2.0, 1.0);
        assertThat(after.ownValues()).hasSize(2);
    }

    @Test
    void who_chooses_what_is_learned_keeps_the_choice_in_another_text() {
        ExpressionLayer chosen = new ExpressionLayer("w*x + b").learning("x", true).learning("b", false);

        assertThat(chosen.withText("w*x + b + q + y").learned()).hasValue(List.of("w", "x", "q"));
        assertThat(new ExpressionLayer("w*x + b + y").learned()).isEmpty();
    }
}
