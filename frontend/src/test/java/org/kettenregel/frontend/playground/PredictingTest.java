package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.lens.ExerciseLens;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.ExerciseField;
import tools.jackson.databind.JsonNode;

/** Predicting the numbers of |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4: the gradient of w is 1 · 2. */
class PredictingTest {

    private final Table table = new Table(preset("chain-rule"));
    private SessionSnapshot end;

    @BeforeEach
    void predict() {
        table.settle();
        table.person().click("tab-graph");
        turn(true);
        table.person().click("run-forward");
        table.person().click("run-backward");
        table.settle();
        end = table.settle();
        table.settleAll();
    }

    @AfterEach
    void close() {
        table.close();
    }

    private ExerciseField field() {
        return (ExerciseField) table.person().find("pg-exercise");
    }

    private void turn(boolean on) {
        table.fire(new ExerciseField.Turn(field(), true, on));
    }

    private void answer(String text) {
        table.fire(new ExerciseField.Answered(field(), true, text));
        table.settleAll();
    }

    private JsonNode exercise() {
        return table.drawn("pg-exercise", "exercise");
    }

    private JsonNode node(String name) {
        for (JsonNode node : table.drawn("pg-graph", "numbers").get("nodes")) {
            if (node.get("id").asInt() == id(end, name)) {
                return node;
            }
        }
        throw new AssertionError("no node is called " + name);
    }

    /** Of the number in question, as the inspector has it. */
    private JsonNode block() {
        JsonNode blocks = table.drawn("pg-formula", "explanation").get("blocks");
        return blocks.get(0).get("first").asBoolean() ? blocks.get(0) : blocks.get(1);
    }

    private boolean asksFor(String node, boolean gradient) {
        return table.sent.stream().anyMatch(command -> command instanceof Command.Watch(var lenses)
                && lenses.contains(new ExerciseLens(id(end, node), 0, gradient)));
    }

    @Test
    void the_number_of_the_last_step_is_asked_for_and_shown_nowhere() {
        assertThat(exercise().get("question").asString()).isEqualTo("What is the gradient of w?");
        assertThat(exercise().get("state").asString()).isEqualTo("open");
        assertThat(exercise().get("truth").asDouble()).isZero();
        assertThat(node("dense#1/weights").get("hidden").asString()).isEqualTo("gradient");
        assertThat(node("dense#1/weights").get("gradients")).isEmpty();
        assertThat(block().get("hidden").asBoolean()).isTrue();
        assertThat(block().get("result").asString()).isEqualTo("NaN");
        assertThat(table.drawn("pg-narration", "sentence").toString()).contains("hidden until predicted");
        assertThat(table.person().sees("number-gradient")).isFalse();
        assertThat(table.person().sees("pg-paths")).isFalse();
    }

    @Test
    void the_drawer_is_asked_nothing_before() {
        table.presenter.screen().details().drawer().open("detail.numbers");
        table.settleAll();

        assertThat(table.person().sees("detail-hidden")).isTrue();
        assertThat(table.person().sees("pg-tensor")).isFalse();
        assertThat(table.sent).filteredOn(Command.Watch.class::isInstance).last()
                .isEqualTo(new Command.Watch(List.of(new ExerciseLens(id(end, "dense#1/weights"), 0, true))));

        answer("2");

        assertThat(table.person().sees("detail-hidden")).isFalse();
        assertThat(table.person().find("pg-tensor").getElement().getProperty("bundle")).startsWith("frames/token/tensor/");
    }

    @Test
    void a_wrong_answer_gets_the_name_of_its_mistake_and_shows_nothing() {
        answer("-2");

        assertThat(exercise().get("state").asString()).isEqualTo("wrong");
        assertThat(exercise().get("verdict").asString()).startsWith("Look at the signs");
        assertThat(node("dense#1/weights").get("gradients")).isEmpty();
    }

    @Test
    void a_calculation_that_is_right_shows_everything_again() {
        answer("1*2");

        assertThat(exercise().get("state").asString()).isEqualTo("right");
        assertThat(exercise().get("truth").asDouble()).isEqualTo(2);
        assertThat(node("dense#1/weights").get("gradients").get(0).asDouble()).isEqualTo(2);
        assertThat(block().get("result").asDouble()).isEqualTo(2);
        assertThat(table.drawn("pg-narration", "sentence").toString()).doesNotContain("hidden");
        assertThat(table.person().sees("pg-paths")).isTrue();
    }

    @Test
    void who_gives_up_sees_it_too() {
        table.fire(new ExerciseField.Reveal(field(), true));
        table.settleAll();

        assertThat(exercise().get("state").asString()).isEqualTo("revealed");
        assertThat(node("dense#1/weights").get("gradients").get(0).asDouble()).isEqualTo(2);
    }

    @Test
    void another_number_that_is_chosen_is_asked_for() {
        answer("2");

        table.presenter.select(id(end, "dense#1/sum"), 0);
        table.settleAll();

        assertThat(exercise().get("question").asString()).isEqualTo("What is the gradient of z = p + b?");
        assertThat(asksFor("dense#1/sum", true)).isTrue();
        assertThat(node("dense#1/sum").get("gradients")).isEmpty();
        assertThat(node("dense#1/weights").get("gradients")).as("it is passed on to w").isEmpty();
        assertThat(node("loss/mean").get("gradients").get(0).asDouble()).isEqualTo(1);
    }

    @Test
    void the_same_number_of_the_next_batch_is_asked_for_again() {
        answer("2");

        table.person().click("run-update");
        table.settleAll();
        table.person().click("run-forward");
        table.settleAll();
        table.person().click("run-backward");
        table.settleAll();

        assertThat(exercise().get("state").asString()).isEqualTo("open");
        assertThat(node("dense#1/weights").get("gradients")).isEmpty();
    }

    @Test
    void who_predicts_no_longer_sees_all() {
        turn(false);
        table.settleAll();

        assertThat(node("dense#1/weights").get("gradients").get(0).asDouble()).isEqualTo(2);
        assertThat(block().get("hidden").asBoolean()).isFalse();
    }

    @Test
    void the_question_stands_beside_the_network_too() {
        table.person().click("tab-network");
        table.settleAll();

        assertThat(block().get("hidden").asBoolean()).isTrue();
        assertThat(table.person().sees("pg-exercise")).isTrue();
        assertThat(table.person().sees("pg-paths")).isFalse();

        answer("2");

        assertThat(block().get("hidden").asBoolean()).isFalse();
        assertThat(table.person().sees("pg-paths")).isFalse();
    }

    @Test
    void nobody_is_asked_beside_the_network_who_does_not_predict() {
        turn(false);
        table.person().click("tab-network");
        table.settleAll();

        assertThat(table.person().sees("pg-exercise")).isFalse();
    }

    @Test
    void another_language_does_not_give_it_away() {
        table.presenter.language(Locale.GERMAN);
        table.settleAll();

        assertThat(node("dense#1/weights").get("gradients")).isEmpty();
        assertThat(exercise().get("question").asString()).isEqualTo("Welchen Gradienten hat w?");
    }

    @Test
    void german_readers_write_a_comma_or_a_point() {
        table.presenter.language(Locale.GERMAN);
        table.settleAll();

        answer("0,5*4,2");
        assertThat(exercise().get("state").asString()).isEqualTo("wrong");
        answer("0.5*4");

        assertThat(exercise().get("state").asString()).isEqualTo("right");
    }

    @Test
    void forged_requests_harm_nothing() {
        answer("2");
        table.fire(new ExerciseField.Reveal(field(), true));
        answer("-2");
        answer("((((");

        assertThat(exercise().get("state").asString()).isEqualTo("right");
        assertThat(table.banner()).isEmpty();
    }
}
