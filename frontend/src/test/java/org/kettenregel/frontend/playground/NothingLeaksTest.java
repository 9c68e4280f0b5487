package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.ExerciseField;
import tools.jackson.databind.JsonNode;

/** A number that is to be predicted is nowhere in what the browser has been sent; once it is revealed, it is. */
class NothingLeaksTest {

    private static Table predicting(String preset) {
        Table table = new Table(preset(preset));
        table.settle();
        unfold(table, table.settleAll(), "units");
        table.person().click("tab-graph");
        table.fire(new ExerciseField.Turn(field(table), true, true));
        return table;
    }

    /** The layer of the node that is looked at, as it is seen inside on the canvas; an expression has none. */
    private static void unfold(Table table, SessionSnapshot snapshot, String level) {
        if (table.enabled("tab-build")) {
            table.person().click("tab-build");
            table.presenter.unfold(snapshot.graph().get(Math.max(0, snapshot.current())).layer(), level);
            table.settleAll();
        }
    }

    private static ExerciseField field(Table table) {
        return (ExerciseField) table.person().find("pg-exercise");
    }

    private static boolean asks(Table table) {
        return ((JsonNode) field(table).getElement().getPropertyRaw("exercise")).path("state").asString("").equals("open");
    }

    private static SessionSnapshot reveal(Table table) {
        table.fire(new ExerciseField.Reveal(field(table), true));
        return table.settleAll();
    }

    /** What the last step has made and nobody could know before: all digits of it are its own. */
    private static List<Double> made(SessionSnapshot snapshot, SentNumbers known) {
        return snapshot.explanation().stream().flatMap(explained -> numbers(snapshot.nodes().get(explained.node()), explained.gradient()))
                .filter(number -> number != Math.rint(number * 1000) / 1000 && !known.has(number))
                .toList();
    }

    private static Stream<Double> numbers(NodeSnapshot node, boolean gradient) {
        float[] numbers = gradient ? node.gradients() : node.values();
        return DoubleStream.iterate(0, i -> i < numbers.length, i -> i + 1).mapToObj(i -> (double) numbers[(int) i]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "softmax", "shapes-cnn", "expression-four-functions"})
    void no_step_tells_what_it_has_made(String preset) {
        try (Table table = predicting(preset)) {
            table.person().click("detail-open");
            SessionSnapshot snapshot = table.settleAll();
            SentNumbers known = new SentNumbers(table, snapshot);
            int asked = 0;
            do {
                table.presenter.transport().next();
                table.settle();
                snapshot = table.settleAll();
                List<Double> secrets = made(snapshot, known);
                if (asks(table) && !secrets.isEmpty()) {
                    asked++;
                    SentNumbers sent = new SentNumbers(table, snapshot);
                    assertThat(secrets).as("step %d of %s", snapshot.executed(), preset).noneMatch(sent::has);
                    table.person().click("tab-network");
                    table.settleAll();
                    assertThat(secrets).as("step %d of %s, beside the network", snapshot.executed(), preset).noneMatch(new SentNumbers(table, snapshot)::has);
                    for (String level : List.of("units", "scalars", "operations")) {
                        unfold(table, snapshot, level);
                        assertThat(secrets).as("step %d of %s, inside its layer as %s", snapshot.executed(), preset, level).noneMatch(new SentNumbers(table, snapshot)::has);
                    }
                    table.person().click("tab-graph");
                    table.settleAll();
                    snapshot = reveal(table);
                    assertThat(secrets).as("revealed").anyMatch(new SentNumbers(table, snapshot)::has);
                }
                known = new SentNumbers(table, snapshot);
            } while (snapshot.executed() < snapshot.length() - 1);

            assertThat(asked).isGreaterThan(1);
        }
    }

    /** Numbers further on are made of it. */
    @Test
    void a_value_chosen_after_the_forward_pass_is_told_by_nothing_that_follows_from_it() {
        try (Table table = predicting("xor")) {
            table.person().click("run-forward");
            SessionSnapshot end = table.settleAll();
            for (NodeInfo node : end.graph()) {
                if (node.role() == NodeInfo.Role.OPERATION) {
                    table.presenter.select(node.id(), 0);
                    SessionSnapshot looked = table.settleAll();
                    List<Double> inputs = node.inputs().stream().flatMap(input -> numbers(looked.nodes().get(input), false)).toList();
                    List<Double> secrets = numbers(looked.nodes().get(node.id()), false)
                            .filter(number -> number != Math.rint(number * 1000) / 1000 && !inputs.contains(number)).toList();

                    assertThat(secrets).as(node.part()).noneMatch(new SentNumbers(table, looked)::has);
                    assertThat(table.veiled.down()).isTrue();
                }
            }
        }
    }

    @Test
    void weights_that_were_moved_by_a_hidden_gradient_are_hidden_with_it() {
        try (Table table = predicting("xor")) {
            table.person().click("run-forward");
            table.settleAll();
            table.person().click("run-backward");
            SessionSnapshot before = table.settleAll();
            table.person().click("run-update");
            table.settle();
            table.settleAll();
            NodeInfo weights = before.graph().stream().filter(node -> node.part().equals("weights")).findFirst().orElseThrow();

            table.presenter.select(weights.id(), 0);
            SessionSnapshot after = table.settleAll();

            float[] moved = after.nodes().get(weights.id()).values();
            assertThat(moved).isNotEqualTo(before.nodes().get(weights.id()).values());
            assertThat(table.veiled.parameters()).contains(weights.layer() + "/weights");
            SentNumbers sent = new SentNumbers(table, after);
            assertThat(sent.has(moved[0])).isFalse();
            assertThat(sent.has(after.nodes().get(weights.id()).gradients()[0])).isFalse();
        }
    }
}
