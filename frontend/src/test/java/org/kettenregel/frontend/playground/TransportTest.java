package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.GraphCanvas;
import org.kettenregel.frontend.component.Tape;
import tools.jackson.databind.JsonNode;

/** The tape, breakpoints, the loop, and numbers typed over others: |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4. */
class TransportTest {

    private final Table table = new Table(preset("chain-rule"));
    private SessionSnapshot opened;

    @BeforeEach
    void sitDown() {
        opened = table.settle();
    }

    @AfterEach
    void close() {
        table.close();
    }

    private void seek(int position) {
        table.fire(new Tape.Seek((Tape) table.person().find("pg-tape"), true, position));
        table.settle();
    }

    private String told() {
        StringBuilder words = new StringBuilder();
        for (JsonNode part : table.drawn("pg-narration", "sentence").get("parts")) {
            words.append(part.get("style").asString().equals("number") ? Told.number(part.get("number").asDouble()) : part.get("text").asString());
        }
        return words.toString();
    }

    @Test
    void the_tape_has_a_part_for_every_layer_in_every_line_of_the_loop() {
        JsonNode parts = table.drawn("pg-tape", "tape").get("parts");

        assertThat(parts.valueStream().map(part -> part.get("phase").asString() + " " + part.get("layer").asString() + " " + part.get("nodes").size()))
                .containsExactly("batch  2", "forward Output 2", "loss Loss 3", "backward Loss 3", "backward Output 2", "update Output 2");
        assertThat(table.drawn("pg-tape", "tape").get("labels").get(id(opened, "dense#1/sum")).asString()).isEqualTo("z = p + b");
    }

    @Test
    void the_cursor_of_the_tape_follows_and_leads() {
        seek(9);

        assertThat(table.lastSent()).isEqualTo(new Command.Seek(9));
        assertThat(table.person().find("pg-tape").getElement().getProperty("executed", -1)).isEqualTo(9);
        table.person().click("back-forward");
        table.settle();
        assertThat(table.person().find("pg-tape").getElement().getProperty("executed", -1)).isEqualTo(8);
    }

    @Test
    void a_breakpoint_is_set_at_the_cursor_and_taken_away_again() {
        assertThat(table.enabled("breakpoint")).isFalse();
        seek(3);
        int sum = id(opened, "dense#1/sum");

        table.person().click("breakpoint");
        SessionSnapshot set = table.settle();

        assertThat(set.breakpoints()).containsExactly(sum);
        assertThat(table.person().sees("breakpoints-clear")).isTrue();
        assertThat(table.person().find("breakpoint").getElement().getAttribute("aria-label")).isEqualTo("Do not stop at z = p + b any more");
        table.fire(new Tape.Mark((Tape) table.person().find("pg-tape"), true, sum));
        assertThat(table.settle().breakpoints()).isEmpty();
        assertThat(table.person().sees("breakpoints-clear")).isFalse();
    }

    @Test
    void the_cards_of_the_graph_run_to_their_node_and_stop_there() {
        GraphCanvas graph = table.presenter.screen().center().graph();
        int sum = id(opened, "dense#1/sum");

        table.fire(new GraphCanvas.RunTo(graph, true, opened.version(), sum, true));
        assertThat(table.settle().executed()).isEqualTo(10);
        table.fire(new GraphCanvas.Breakpoint(graph, true, opened.version(), sum));

        assertThat(table.settle().breakpoints()).containsExactly(sum);
        assertThat(((JsonNode) graph.getElement().getPropertyRaw("breakpoints")).valueStream().map(JsonNode::asInt)).containsExactly(sum);
    }

    @Test
    void breakpoints_clicked_faster_than_they_come_back_are_all_kept() {
        GraphCanvas graph = table.presenter.screen().center().graph();
        int product = id(opened, "dense#1/product");
        int sum = id(opened, "dense#1/sum");

        for (int node : new int[] {product, sum, product, sum, product}) {
            table.fire(new GraphCanvas.Breakpoint(graph, true, opened.version(), node));
        }

        assertThat(table.lastSent()).isEqualTo(new Command.Breakpoints(Set.of(product)));
        table.settle();
        table.fire(new GraphCanvas.Breakpoint(graph, true, opened.version(), 99)); // forged
        table.fire(new GraphCanvas.Breakpoint(graph, true, opened.version(), sum));
        assertThat(table.lastSent()).isEqualTo(new Command.Breakpoints(Set.of(product, sum)));
    }

    @Test
    void what_was_clicked_in_a_graph_that_is_gone_means_nothing_in_the_new_one() {
        GraphCanvas graph = table.presenter.screen().center().graph();
        int before = opened.version();
        table.person().click("same-seed");
        int sent = table.sent.size();

        table.fire(new GraphCanvas.Look(graph, true, before, 3, 0));
        table.fire(new GraphCanvas.RunTo(graph, true, before, 3, false));
        table.fire(new GraphCanvas.Breakpoint(graph, true, before, 3));

        assertThat(table.sent).hasSize(sent);
        int version = table.settle().version();
        table.fire(new GraphCanvas.Look(graph, true, version, 3, 0));
        assertThat(table.lastSent()).isEqualTo(new Command.Look(3, 0));
    }

    @Test
    void who_has_been_stopped_is_told_where() {
        seek(3);
        table.person().click("breakpoint");
        table.settle();

        table.person().click("run-backward");
        table.settle();

        assertThat(told()).isEqualTo("Stopped at the breakpoint of z. Backward through z = p + b (Output): the gradient that arrives, 1, times the local derivative, 1, gives 1 for b.");
        table.person().click("breakpoints-clear");
        assertThat(table.lastSent()).isEqualTo(new Command.Breakpoints(Set.of()));
    }

    @Test
    void a_line_of_the_loop_runs_to_its_end() {
        table.person().click("run-line-loss");
        assertThat(table.lastSent()).isEqualTo(new Command.RunLine(Phase.LOSS));
        table.settle();

        table.person().click("dialect-pytorch");

        assertThat(table.person().find("run-line-backward").getElement().getTextRecursively()).isEqualTo("  loss.backward()");
        assertThat(table.person().find("dialect-pytorch").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        table.person().click("language-de");
        assertThat(table.person().find("run-line-backward").getElement().getTextRecursively()).isEqualTo("  loss.backward()"); // as chosen before
    }

    @Test
    void a_weight_typed_over_is_told_with_both_losses_and_can_be_taken_back() {
        seek(6);

        table.presenter.setNumber(id(opened, "dense#1/weights"), 0, "2,5", false);
        table.settle();

        assertThat(table.lastSent()).isEqualTo(new Command.SetParameter("dense#1/weights", 0, 2.5f));
        assertThat(told()).isEqualTo("Changed by hand: w is now 2.5 instead of 3: the loss goes from 3 to 2.");
        table.person().click("undo");
        table.settle();
        assertThat(told()).isEqualTo("Changed by hand: w is now 3 instead of 2.5: the loss goes from 2 to 3.");
    }

    @Test
    void an_input_and_a_gradient_typed_over_say_how_long_they_hold() {
        seek(6);
        table.presenter.setNumber(id(opened, "input/x"), 0, "-1", false);
        table.settle();
        assertThat(told()).isEqualTo("Changed by hand: x is now -1 instead of 2: the loss goes from 3 to 6. It holds until the next batch or a step back.");
        seek(9);

        table.presenter.setNumber(id(opened, "dense#1/sum"), 0, "4", true);
        table.settle();

        assertThat(told()).isEqualTo("Changed by hand: the gradient of z is now 4 instead of -1, and what has run since reckons with it. It holds until the next batch or a step back.");
    }

    @Test
    void what_cannot_be_put_there_is_said_in_a_sentence() {
        int before = table.sent.size();

        table.presenter.setNumber(id(opened, "input/x"), 0, "much", false);
        assertThat(table.banner()).startsWith("“much” is not a number.");
        table.presenter.setNumber(id(opened, "input/x"), 0, "1", false);
        assertThat(table.banner()).startsWith("No batch is under way");
        table.presenter.setNumber(id(opened, "dense#1/sum"), 0, "1", false);
        assertThat(table.banner()).startsWith("dense#1/sum is computed from other numbers.");
        table.presenter.setNumber(99, 0, "1", false);
        table.presenter.setNumber(id(opened, "input/x"), -1, "1", false);
        assertThat(table.banner()).startsWith("The number 1 has no place there");

        assertThat(table.sent).hasSize(before);
    }

    @Test
    void the_card_of_a_number_takes_what_is_typed_into_it() {
        table.person().click("tab-graph");
        seek(6);
        table.presenter.select(id(opened, "input/x"), 0);
        table.settle();
        table.settle(); // what is watched for it

        assertThat(table.person().find("number-value").getElement().getProperty("value")).isEqualTo("2");
        assertThat(table.person().sees("number-gradient")).isFalse();
        table.person().type("number-value", "5");

        assertThat(table.lastSent()).isEqualTo(new Command.SetNumber(id(opened, "input/x"), 0, 5, false));
    }
}
