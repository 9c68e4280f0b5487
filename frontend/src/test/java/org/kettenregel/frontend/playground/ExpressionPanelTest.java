package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Expressions;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;

class ExpressionPanelTest {

    private final Table table = new Table(preset("expression-chain-rule"));

    @AfterEach
    void close() {
        table.close();
    }

    private TextArea field() {
        return (TextArea) table.person().find("expression-text");
    }

    private void type(String text) {
        field().setValue(text);
        ComponentUtil.fireEvent(field(), new ComponentValueChangeEvent<TextArea, String>(field(), field(), null, true));
    }

    private void apply(String text) {
        type(text);
        table.person().click("expression-apply");
    }

    private double slider(String name) {
        return table.person().find("value-" + name).getElement().getProperty("value", Double.NaN);
    }

    private static float gradient(SessionSnapshot snapshot, String part) {
        return snapshot.graph().stream().filter(node -> node.part().equals(part)).findFirst()
                .map(node -> snapshot.nodes().get(node.id()).gradients()[0]).orElseThrow();
    }

    @Test
    void an_expression_is_seen_as_a_graph_with_a_slider_for_each_variable() {
        assertThat(table.person().sees("expression-text")).isTrue();
        assertThat(table.person().sees("pg-picker")).isFalse();
        assertThat(table.person().sees("pg-graph")).isTrue();
        assertThat(table.person().sees("pg-network")).isFalse();
        assertThat(table.enabled("tab-network")).isFalse();
        assertThat(slider("x")).isEqualTo(2);
        assertThat(slider("y")).isEqualTo(4);
        assertThat(table.person().find("learned-w").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(table.person().find("learned-x").getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void back_at_a_network_everything_is_as_it_was() {
        table.presenter.open(preset("spiral"));

        assertThat(table.person().sees("expression-text")).isFalse();
        assertThat(table.person().sees("pg-picker")).isTrue();
        assertThat(table.person().sees("pg-network")).isTrue();
        assertThat(table.enabled("tab-network")).isTrue();
        table.person().click("expression");
        assertThat(table.shown()).isEqualTo(preset("expression-chain-rule"));
        table.person().click("undo");
        assertThat(table.shown()).isEqualTo(preset("spiral"));
    }

    @Test
    void another_text_keeps_the_numbers_of_the_same_names() {
        apply("square(y - w*x) + q");

        assertThat(table.shown().expression()).map(layer -> layer.text()).hasValue("square(y - w*x) + q");
        assertThat(slider("w")).isEqualTo(3);
        assertThat(slider("q")).isEqualTo(1);
        assertThat(Expressions.start(table.shown(), "y")).isEqualTo(4);
        assertThat(table.settle().compiled()).isTrue();
        assertThat(table.drawn("pg-graph", "graph").get("nodes").findValuesAsString("title")).contains("x1 = w · x", "x2 = y − x1", "x3 = x2²", "loss = x3 + q");
    }

    @Test
    void a_wrong_text_is_said_at_the_field_and_leaves_what_runs_alone() {
        table.settle();
        int before = table.sent.size();

        apply("abs(y - 2x)");

        assertThat(field().isInvalid()).isTrue();
        assertThat(field().getErrorMessage()).startsWith("At character 10: expected one of + - * / ^ between two values, found \"x\".");
        assertThat(table.sent).hasSize(before);
        table.person().drag("value-w", 5);
        assertThat(field().getValue()).isEqualTo("abs(y - 2x)");
        apply("abs(y - 2*x)");
        assertThat(field().isInvalid()).isFalse();
        assertThat(table.sent).hasSize(before + 2);
    }

    @Test
    void what_is_typed_is_marked_until_it_is_applied() {
        assertThat(table.enabled("expression-apply")).isFalse();

        type("w*x");

        assertThat(table.enabled("expression-apply")).isTrue();
        assertThat(table.person().find("expression-state").getElement().getText()).isEqualTo("Not applied yet");
        assertThat(table.shown().expression()).map(layer -> layer.text()).hasValue("abs(y - (w*x + b))");

        table.person().click("expression-apply");

        assertThat(table.enabled("expression-apply")).isFalse();
        assertThat(table.person().find("expression-state").getElement().getText()).startsWith("Enter applies");
        assertThat(table.shown().expression()).map(layer -> layer.text()).hasValue("w*x");
    }

    @Test
    void a_mistake_is_pointed_at_once_it_is_applied_and_no_longer_when_it_is_mended() {
        type("abs(y - 2x)");
        assertThat(table.person().sees("expression-caret")).isFalse();

        table.person().click("expression-apply");
        assertThat(table.person().find("expression-caret").getElement().getText()).isEqualTo("abs(y - 2x)\n         ^");

        type("abs(y - 2*x)");
        assertThat(table.person().sees("expression-caret")).isFalse();
        assertThat(field().isInvalid()).isFalse();
    }

    @Test
    void an_example_is_put_into_the_field() {
        table.person().click("expression-example-2");

        assertThat(field().getValue()).isEqualTo(ExpressionField.EXAMPLES.get(1));
        assertThat(table.enabled("expression-apply")).isTrue();
        assertThat(ExpressionField.EXAMPLES).allSatisfy(example -> assertThat(new ExpressionLayer(example).text()).isEqualTo(example));
    }

    @Test
    void a_number_that_is_moved_after_the_backward_pass_turns_the_gradients_at_once() {
        table.presenter.transport().finish(Pass.BACKWARD);
        assertThat(gradient(table.settle(), "w")).isEqualTo(2);

        table.person().drag("value-y", 8);

        assertThat(table.lastSent()).isEqualTo(new Command.SetParameter("expression#1/y", 0, 8));
        SessionSnapshot snapshot = table.settle();
        assertThat(gradient(snapshot, "w")).isEqualTo(-2);
        assertThat(gradient(snapshot, "b")).isEqualTo(-1);
    }

    @Test
    void who_is_learned_is_chosen_by_name() {
        table.person().click("learned-x");
        table.person().click("learned-w");
        table.person().click("learned-b");

        assertThat(table.shown().expression().orElseThrow().learned()).hasValue(List.of("x"));
        table.person().click("learned-x");
        assertThat(table.shown().expression().orElseThrow().learned()).hasValue(List.of());
        assertThat(table.settle().compiled()).isTrue();
    }

    @Test
    void where_nothing_is_learned_there_is_a_way_back_but_no_update() {
        table.presenter.open(preset("expression-four-functions"));
        table.settle();

        assertThat(table.enabled("run-backward")).isTrue();
        assertThat(table.enabled("run-update")).isFalse();
        assertThat(table.enabled("train")).isFalse();
        table.presenter.transport().finish(Pass.BACKWARD);
        assertThat(gradient(table.settle(), "x")).isNotZero();
    }

    @Test
    void cards_say_the_equations_and_what_is_learned() {
        table.settle();

        assertThat(table.drawn("pg-graph", "graph").get("nodes").findValuesAsString("title"))
                .containsExactly("y", "w", "x", "b", "x1 = w · x", "x2 = x1 + b", "e = y − x2", "loss = |e|");
        assertThat(table.drawn("pg-graph", "graph").get("nodes").findValuesAsString("kind"))
                .containsExactly("given", "learned", "given", "learned", "multiply", "add", "subtract", "absolute");
    }
}
